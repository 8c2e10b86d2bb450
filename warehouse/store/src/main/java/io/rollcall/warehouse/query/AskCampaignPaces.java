package io.rollcall.warehouse.query;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/** {@link CampaignPaces} over the declared campaigns, the rolls and {@code rollcall.minute_count}: who stood there by that minute. */
final class AskCampaignPaces implements CampaignPaces {

    /** Health reports are held against those of the same weekday: today's and eight weeks' back. */
    private static final String SAME_WEEKDAYS =
            IntStream.rangeClosed(0, 8).mapToObj(week -> "today - " + 7 * week).collect(Collectors.joining(", "));

    private static final String SQL = """
            WITH
                ? AS asked_district,
                ? AS zone,
                fromUnixTimestamp64Milli(toInt64(?), 'UTC') AS until,
                toDate(?) AS today,
                asked AS
                (
                    SELECT kind, date, school, occasion, expected, toInt64(toUnixTimestamp64Milli(opens)) AS opened,
                        opens <= until AND ifNull(closes > until, 1) AND date > today - 30 AS is_open
                    FROM rollcall.occasion
                    WHERE district = asked_district AND kind = 'FORM' AND date > today - 60 AND expected > 0
                    UNION ALL
                    SELECT 'HEALTH_REPORT' AS kind, date, school, 'DAILY' AS occasion, enrolled AS expected,
                        toInt64(toUnixTimestamp(toDateTime(toString(date), zone))) * 1000 AS opened, date = today AS is_open
                    FROM (%2$s)
                    WHERE enrolled > 0 AND date IN
                    (
                        SELECT date FROM rollcall.school_count
                        WHERE district = asked_district AND kind = 'HEALTH_REPORT' AND date IN (%1$s)
                    )
                ),
                compared AS
                (
                    SELECT
                        kind, school, now.1 AS date, now.2 AS occasion, now.3 AS expected, now.4 AS opened,
                        other.1 AS other_date, other.2 AS other_occasion, other.3 AS other_expected,
                        other.4 + toUnixTimestamp64Milli(until) - opened AS other_until,
                        other_date = date AND other_occasion = occasion AS is_itself
                    FROM
                    (
                        SELECT kind, school, groupArray((asked.date, asked.occasion, asked.expected, asked.opened, asked.is_open)) AS of_school
                        FROM asked
                        GROUP BY kind, school
                    )
                    ARRAY JOIN arrayFilter(one -> one.5, of_school) AS now
                    ARRAY JOIN arrayFilter(one -> one.4 <= now.4, of_school) AS other
                ),
                answers AS
                (
                    SELECT kind, date, school, occasion,
                        groupArray(toInt64(toUnixTimestamp(minute)) * 1000) AS minutes, groupArray(arrived.count) AS people
                    FROM rollcall.minute_count AS arrived FINAL
                    WHERE district = asked_district AND kind IN ('FORM', 'HEALTH_REPORT') AND date > today - 60 AND date <= today
                        AND (kind = 'FORM' OR date IN (%1$s))
                    GROUP BY kind, date, school, occasion
                )
            SELECT
                toString(date) AS day, school, occasion, any(one.opened) AS opens, any(one.expected) AS people,
                sumIf(answered, one.is_itself) AS answers,
                arrayStringConcat(groupArrayIf(toString(answered / one.other_expected), NOT one.is_itself), ' ') AS earlier
            FROM
            (
                SELECT
                    one.*, arraySum((minute, people) -> if(minute <= one.other_until, people, 0), answers.minutes, answers.people) AS answered
                FROM compared AS one
                LEFT JOIN answers ON answers.kind = one.kind AND answers.date = one.other_date
                    AND answers.school = one.school AND answers.occasion = one.other_occasion
            ) AS one
            GROUP BY date, school, occasion
            ORDER BY school, date, occasion
            """.formatted(SAME_WEEKDAYS, RollOfDays.sql(SAME_WEEKDAYS));

    private final AskWarehouse warehouse;

    AskCampaignPaces(AskWarehouse warehouse) {
        this.warehouse = warehouse;
    }

    @Override
    public List<CampaignPace> ask(String district, ZoneId zone, Instant asOf) {
        return warehouse.list(
                SQL,
                AskCampaignPaces::pace,
                district,
                zone.getId(),
                Long.toString(asOf.toEpochMilli()),
                LocalDate.ofInstant(asOf, zone).toString());
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
