package io.rollcall.warehouse.query;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Arrays;
import java.util.List;

/** {@link CampaignPaces} over the declared campaigns, the rolls and {@code rollcall.minute_count}: who stood there by that minute. */
final class AskCampaignPaces implements CampaignPaces {

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
                    FROM rollcall.school_day
                    WHERE district = asked_district AND enrolled > 0 AND date > today - 60 AND date <= today
                        AND toDayOfWeek(date) = toDayOfWeek(today)
                        AND date IN
                        (
                            SELECT date FROM rollcall.school_count WHERE district = asked_district AND kind = 'HEALTH_REPORT'
                        )
                ),
                answers AS
                (
                    SELECT kind, date, school, occasion, toInt64(toUnixTimestamp(minute)) * 1000 AS at, sum(arrived.count) AS people
                    FROM rollcall.minute_count AS arrived FINAL
                    WHERE district = asked_district AND kind IN ('FORM', 'HEALTH_REPORT') AND date > today - 60 AND date <= today
                        AND (kind = 'FORM' OR toDayOfWeek(date) = toDayOfWeek(today))
                    GROUP BY kind, date, school, occasion, at
                ),
                compared AS
                (
                    SELECT
                        now.date AS date, now.school AS school, now.occasion AS occasion, now.opened AS opened,
                        now.expected AS expected, now.kind AS kind, other.date AS other_date, other.occasion AS other_occasion,
                        other.expected AS other_expected,
                        other.opened + toUnixTimestamp64Milli(until) - now.opened AS other_until,
                        other.date = now.date AND other.occasion = now.occasion AS is_itself
                    FROM asked AS now
                    INNER JOIN asked AS other ON other.kind = now.kind AND other.school = now.school
                    WHERE now.is_open AND other.opened <= now.opened
                )
            SELECT
                toString(date) AS day, school, occasion, any(opened) AS opens, any(expected) AS people,
                sumIf(answered, is_itself) AS answers,
                arrayStringConcat(groupArrayIf(toString(answered / other_expected), NOT is_itself), ' ') AS earlier
            FROM
            (
                SELECT
                    one.date AS date, one.school AS school, one.occasion AS occasion, any(one.opened) AS opened,
                    any(one.expected) AS expected, any(one.other_expected) AS other_expected, any(one.is_itself) AS is_itself,
                    sumIf(answers.people, answers.at <= one.other_until) AS answered
                FROM compared AS one
                LEFT JOIN answers ON answers.kind = one.kind AND answers.date = one.other_date
                    AND answers.school = one.school AND answers.occasion = one.other_occasion
                GROUP BY one.kind, date, school, occasion, one.other_date, one.other_occasion
            )
            GROUP BY date, school, occasion
            ORDER BY school, date, occasion
            """;

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
