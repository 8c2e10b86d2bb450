package io.rollcall.warehouse.query;

import java.time.Instant;
import java.util.Optional;

/** {@link Freshness}: the slowest partition of the observations' topics decides. */
final class AskFreshness implements Freshness {

    private static final String SQL = """
            SELECT toUnixTimestamp64Milli(min(complete_through)) AS complete_through
            FROM rollcall.log_progress FINAL
            WHERE startsWith(topic, 'observations.')
            HAVING count() > 0
            """;

    private final AskWarehouse warehouse;

    AskFreshness(AskWarehouse warehouse) {
        this.warehouse = warehouse;
    }

    @Override
    public Optional<Instant> ask() {
        return warehouse.listFew(SQL, row -> Instant.ofEpochMilli(row.getLong("complete_through"))).stream()
                .findFirst();
    }
}
