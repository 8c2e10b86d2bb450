package io.rollcall.warehouse.query;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * {@link CampaignPaces} over the declared campaigns, the rolls and {@code rollcall.minute_count}: who stood there by that minute. What lies below each other is put together
 * by grouping, since joins of it take longer to be planned than all of it takes to be read.
 */
final class AskCampaignPaces implements CampaignPaces {

    /** Health reports are held against those of the same weekday: today's and eight weeks' back. */
    private static final String SAME_WEEKDAYS =
            IntStream.rangeClosed(0, 8).mapToObj(week -> "today - " + 7 * week).collect(Collectors.joining(", "));

    /** Of each school all campaigns with the minutes of their answers, and of those that are open how many had answered each of the others at the same age. */
    private static final String FORMS = """
            WITH
                ? AS asked_district,
                fromUnixTimestamp64Milli(toInt64(?), 'UTC') AS until,
                toDate(?) AS today
            SELECT
                toString(now.1) AS day, school, now.2 AS occasion, now.4 AS opens, now.3 AS people,
                arraySum((minute, people) -> if(minute <= toUnixTimestamp64Milli(until), people, 0), now.6, now.7) AS answers,
                arrayStringConcat(arrayMap(
                    other -> toString(arraySum((minute, people) -> if(minute <= other.4 + toUnixTimestamp64Milli(until) - now.4, people, 0), other.6, other.7) / other.3),
                    arrayFilter(other -> other.4 <= now.4 AND (other.1, other.2) != (now.1, now.2), of_school)), ' ') AS earlier
            FROM
            (
                SELECT school, groupArray((date, occasion, expected, opened, is_open, minutes, people)) AS of_school
                FROM
                (
                    SELECT
                        date, school, occasion, sum(part.expected) AS expected, max(part.opened) AS opened, max(part.is_open) AS is_open,
                        groupArrayArray(part.minutes) AS minutes, groupArrayArray(part.people) AS people
                    FROM
                    (
                        SELECT
                            date, school, occasion, expected, toInt64(toUnixTimestamp64Milli(opens)) AS opened,
                            opens <= until AND ifNull(closes > until, 1) AND date > today - 30 AS is_open, [] AS minutes, [] AS people
                        FROM rollcall.occasion
                        WHERE district = asked_district AND kind = 'FORM' AND date > today - 60 AND expected > 0
                        UNION ALL
                        SELECT
                            date, school, occasion, 0 AS expected, 0 AS opened, false AS is_open,
                            groupArray(toInt64(toUnixTimestamp(minute)) * 1000) AS minutes, groupArray(arrived.count) AS people
                        FROM rollcall.minute_count AS arrived FINAL
                        WHERE district = asked_district AND kind = 'FORM' AND date > today - 60 AND date <= today
                        GROUP BY date, school, occasion
                    ) AS part
                    GROUP BY date, school, occasion
                    HAVING expected > 0
                )
                GROUP BY school
            )
            ARRAY JOIN arrayFilter(one -> one.5, of_school) AS now
            """;

    /** The same of health reports, which all begin with their day. */
    private static final String REPORTS = """
            WITH
                ? AS asked_district,
                fromUnixTimestamp64Milli(toInt64(?), 'UTC') AS until,
                toDate(?) AS today,
                ? AS zone
            SELECT
                toString(today) AS day, school, 'DAILY' AS occasion, now.4 AS opens, now.2 AS people, now.3 AS answers,
                arrayStringConcat(arrayMap(other -> toString(other.3 / other.2), arrayFilter(other -> other.1 < today, of_school)), ' ') AS earlier
            FROM
            (
                SELECT school, groupArray((date, enrolled, answered, begins)) AS of_school
                FROM
                (
                    SELECT
                        date, school, sum(of_day.enrolled) AS enrolled,
                        toInt64(toUnixTimestamp(toDateTime(toString(date), zone))) * 1000 AS begins,
                        begins + toUnixTimestamp64Milli(until) - toUnixTimestamp(toDateTime(toString(today), zone)) * 1000 AS by_then,
                        arraySum((minute, people) -> if(minute <= by_then, people, 0), groupArrayArray(of_day.minutes), groupArrayArray(of_day.people)) AS answered
                    FROM
                    (
                        SELECT date, school, enrolled, [] AS minutes, [] AS people
                        FROM (%2$s)
                        WHERE enrolled > 0 AND date IN
                        (
                            SELECT date FROM rollcall.school_count
                            WHERE district = asked_district AND kind = 'HEALTH_REPORT' AND date IN (%1$s)
                        )
                        UNION ALL
                        SELECT
                            date, school, 0 AS enrolled,
                            groupArray(toInt64(toUnixTimestamp(minute)) * 1000) AS minutes, groupArray(arrived.count) AS people
                        FROM rollcall.minute_count AS arrived FINAL
                        WHERE district = asked_district AND kind = 'HEALTH_REPORT' AND date IN (%1$s) AND occasion = 'DAILY'
                        GROUP BY date, school
                    ) AS of_day
                    GROUP BY date, school
                    HAVING enrolled > 0
                )
                GROUP BY school
            )
            ARRAY JOIN arrayFilter(one -> one.1 = today, of_school) AS now
            """.formatted(SAME_WEEKDAYS, RollOfDays.sql(SAME_WEEKDAYS));

    private static final Comparator<CampaignPace> ORDER = Comparator.comparing(CampaignPace::school)
            .thenComparing(CampaignPace::date)
            .thenComparing(CampaignPace::campaign);

    private final AskWarehouse warehouse;

    AskCampaignPaces(AskWarehouse warehouse) {
        this.warehouse = warehouse;
    }

    @Override
    public List<CampaignPace> ask(String district, ZoneId zone, Instant asOf) {
        String until = Long.toString(asOf.toEpochMilli());
        String today = LocalDate.ofInstant(asOf, zone).toString();
        return Stream.concat(
                        warehouse.listNewest(FORMS, AskCampaignPaces::pace, district, until, today).stream(),
                        warehouse
                                .listNewest(REPORTS, AskCampaignPaces::pace, district, until, today, zone.getId())
                                .stream())
                .sorted(ORDER)
                .toList();
    }

    private static CampaignPace pace(ResultSet row) throws SQLException {
        return new CampaignPace(
                LocalDate.parse(row.getString("day")),
                row.getString("school"),
                row.getString("occasion"),
                Instant.ofEpochMilli(row.getLong("opens")),
                row.getLong("people"),
                row.getLong("answers"),
                Arrays.stream(row.getString("earlier").split(" "))
                        .filter(share -> !share.isEmpty())
                        .map(Double::valueOf)
                        .toList());
    }
}
