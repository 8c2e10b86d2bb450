package io.rollcall.warehouse.query;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;

/** {@link Heartbeats} over {@code rollcall.heartbeat}. */
final class AskHeartbeats implements Heartbeats {

    private static final String SQL = """
            SELECT school, session, toUnixTimestamp64Milli(max(received_at)) AS heard
            FROM rollcall.heartbeat FINAL
            WHERE district = ? AND date = toDate(?) AND operation = 'SET'
            GROUP BY school, session
            ORDER BY school, session
            """;

    private final AskWarehouse warehouse;

    AskHeartbeats(AskWarehouse warehouse) {
        this.warehouse = warehouse;
    }

    @Override
    public List<Heard> ask(String district, LocalDate date) {
        return warehouse.listFew(
                SQL,
                row -> new Heard(
                        row.getString("school"), row.getString("session"), Instant.ofEpochMilli(row.getLong("heard"))),
                district,
                date.toString());
    }
}
