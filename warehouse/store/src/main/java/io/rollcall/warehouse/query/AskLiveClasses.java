package io.rollcall.warehouse.query;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;

/** {@link LiveClasses} over the declared classes and the counters of their day, as {@code rollcall.live_class} has them for all days. */
final class AskLiveClasses implements LiveClasses {

    private static final String SQL = """
            WITH
                ? AS asked_district,
                toDate(?) AS asked_date,
                fromUnixTimestamp64Milli(toInt64(?), 'UTC') AS moment
            SELECT
                class.school AS school,
                class.occasion AS live_class,
                class.role = 'ANYONE' AS open_class,
                nullIf(class.expected, 0) AS expected,
                toUnixTimestamp64Milli(class.opens) AS opens,
                toUnixTimestamp64Milli(assumeNotNull(class.closes)) AS closes,
                stands.participants AS participants,
                if(assumeNotNull(class.closes) > moment, edges.watching, 0) AS watching,
                watched.certain + arraySum(
                    since -> greatest(0, since.2 * dateDiff('second', since.1, toDateTime(least(moment, assumeNotNull(class.closes)), 'UTC')) - since.3),
                    watched.since) AS watched
            FROM
            (
                SELECT * FROM rollcall.occasion
                WHERE district = asked_district AND kind = 'LIVE_CLASS' AND date = asked_date AND closes IS NOT NULL
            ) AS class
            LEFT JOIN
            (
                SELECT school, occasion, toNullable(sum(counted.count)) AS participants
                FROM rollcall.school_count AS counted FINAL
                WHERE district = asked_district AND kind = 'LIVE_CLASS' AND date = asked_date AND status IN ('WATCHING', 'LEFT')
                GROUP BY school, occasion
            ) AS stands ON stands.school = class.school AND stands.occasion = class.occasion
            LEFT JOIN
            (
                SELECT school, occasion, sum(minutes.certain) AS certain,
                    groupArrayIf((minutes.minute, minutes.people, minutes.into), minutes.people != 0) AS since
                FROM
                (
                    SELECT
                        school, occasion, minute,
                        sumIf(counted.amount, counted.measure = 'SECONDS') AS certain,
                        sumIf(counted.amount, counted.measure = 'WATCHING') AS people,
                        sumIf(counted.amount, counted.measure = 'SECONDS_INTO_MINUTE') AS into
                    FROM rollcall.watch_count AS counted FINAL
                    WHERE district = asked_district AND kind = 'LIVE_CLASS' AND date = asked_date
                    GROUP BY school, occasion, minute
                ) AS minutes
                GROUP BY school, occasion
            ) AS watched ON watched.school = class.school AND watched.occasion = class.occasion
            LEFT JOIN
            (
                SELECT school, occasion, sumIf(counted.count, counted.status = 'WATCHING') - sumIf(counted.count, counted.status = 'LEFT') AS watching
                FROM rollcall.minute_count AS counted FINAL
                WHERE district = asked_district AND kind = 'LIVE_CLASS' AND date = asked_date AND minute <= moment
                GROUP BY school, occasion
            ) AS edges ON edges.school = class.school AND edges.occasion = class.occasion
            ORDER BY opens, live_class, school
            """;

    private final AskWarehouse warehouse;

    AskLiveClasses(AskWarehouse warehouse) {
        this.warehouse = warehouse;
    }

    @Override
    public List<LiveClass> ask(String district, LocalDate date, Instant moment) {
        return warehouse.listFew(
                SQL,
                row -> new LiveClass(
                        row.getString("school"),
                        row.getString("live_class"),
                        row.getBoolean("open_class"),
                        NullableColumn.number(row, "expected"),
                        Instant.ofEpochMilli(row.getLong("opens")),
                        Instant.ofEpochMilli(row.getLong("closes")),
                        NullableColumn.number(row, "participants"),
                        row.getLong("watching"),
                        row.getLong("watched")),
                district,
                date.toString(),
                Long.toString(moment.toEpochMilli()));
    }
}
