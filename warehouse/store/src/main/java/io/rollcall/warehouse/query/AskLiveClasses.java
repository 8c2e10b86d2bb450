package io.rollcall.warehouse.query;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;

/** {@link LiveClasses} over {@code rollcall.live_class} and {@code rollcall.live_class_minute}. */
final class AskLiveClasses implements LiveClasses {

    private static final String SQL = """
            WITH
                ? AS asked_district,
                toDate(?) AS asked_date,
                fromUnixTimestamp64Milli(toInt64(?), 'UTC') AS moment
            SELECT
                class.school AS school,
                class.live_class AS live_class,
                class.role = 'ANYONE' AS open_class,
                class.expected AS expected,
                toUnixTimestamp64Milli(class.opens) AS opens,
                toUnixTimestamp64Milli(class.closes) AS closes,
                class.participants AS participants,
                if(class.closes > moment, edges.watching, 0) AS watching,
                class.seconds + arraySum(
                    since -> greatest(0, since.people * dateDiff('second', since.minute, toDateTime(least(moment, class.closes), 'UTC')) - since.seconds),
                    class.watching) AS watched
            FROM rollcall.live_class AS class
            LEFT JOIN
            (
                SELECT school, live_class, sum(edge.entered) - sum(edge.left_class) AS watching
                FROM rollcall.live_class_minute AS edge
                WHERE edge.district = asked_district AND edge.date = asked_date AND edge.minute <= moment
                GROUP BY school, live_class
            ) AS edges ON edges.school = class.school AND edges.live_class = class.live_class
            WHERE class.district = asked_district AND class.date = asked_date
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
