package io.rollcall.warehouse.query;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;

/** {@link FirstMarks} over {@code rollcall.status_change}, whose rows keep when each mark came in. */
final class AskFirstMarks implements FirstMarks {

    private static final String SQL = """
            SELECT toString(date) AS day, school, occasion, toUnixTimestamp64Milli(min(change.received_at)) AS first
            FROM rollcall.status_change AS change
            WHERE change.district = ? AND change.kind = 'ATTENDANCE' AND change.date BETWEEN toDate(?) AND toDate(?)
                AND change.occasion IN ('AM', 'PM', 'DAY')
            GROUP BY date, school, occasion
            ORDER BY date, school, occasion
            """;

    private final AskWarehouse warehouse;

    AskFirstMarks(AskWarehouse warehouse) {
        this.warehouse = warehouse;
    }

    @Override
    public List<FirstMark> ask(String district, LocalDate first, LocalDate last) {
        return warehouse.listInKeyOrder(
                SQL,
                row -> new FirstMark(
                        LocalDate.parse(row.getString("day")),
                        row.getString("school"),
                        row.getString("occasion"),
                        Instant.ofEpochMilli(row.getLong("first"))),
                district,
                first.toString(),
                last.toString());
    }
}
