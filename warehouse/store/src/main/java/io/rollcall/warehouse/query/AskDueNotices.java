package io.rollcall.warehouse.query;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;

/** {@link DueNotices} over {@code rollcall.occasion} and the counters. */
final class AskDueNotices implements DueNotices {

    private static final String SQL = """
            WITH
                ? AS asked_district,
                fromUnixTimestamp64Milli(toInt64(?), 'UTC') AS after,
                fromUnixTimestamp64Milli(toInt64(?), 'UTC') AS until,
                days AS
                (
                    SELECT date FROM rollcall.declared_occasion
                    WHERE district = asked_district AND kind = 'NOTICE' AND closes > after AND closes <= until
                )
            SELECT
                toString(due.date) AS day, due.school AS school, due.occasion AS notice,
                due.expected AS audience, readers.reached AS reached
            FROM rollcall.occasion AS due
            LEFT JOIN
            (
                SELECT date, school, occasion, sum(counter.count) AS reached
                FROM rollcall.school_count AS counter FINAL
                WHERE counter.district = asked_district AND kind = 'NOTICE' AND date IN (days) AND status IN ('READ', 'CONFIRMED')
                GROUP BY date, school, occasion
            ) AS readers ON readers.date = due.date AND readers.school = due.school AND readers.occasion = due.occasion
            WHERE due.district = asked_district AND due.kind = 'NOTICE' AND due.date IN (days) AND due.closes > after AND due.closes <= until
            ORDER BY day, school, notice
            """;

    private final AskWarehouse warehouse;

    AskDueNotices(AskWarehouse warehouse) {
        this.warehouse = warehouse;
    }

    @Override
    public List<DueNotice> ask(String district, Instant after, Instant until) {
        return warehouse.listFew(
                SQL,
                row -> new DueNotice(
                        LocalDate.parse(row.getString("day")),
                        row.getString("school"),
                        row.getString("notice"),
                        row.getLong("audience"),
                        row.getLong("reached")),
                district,
                Long.toString(after.toEpochMilli()),
                Long.toString(until.toEpochMilli()));
    }
}
