package io.rollcall.warehouse.query;

import java.time.LocalDate;
import java.util.Optional;

/** {@link LatestDay} over {@code rollcall.school_count}. */
final class AskLatestDay implements LatestDay {

    private static final String SQL = """
            SELECT toString(max(date)) AS latest
            FROM rollcall.school_count
            WHERE district = ? AND kind = 'ATTENDANCE'
            HAVING count() > 0
            """;

    private final AskWarehouse warehouse;

    AskLatestDay(AskWarehouse warehouse) {
        this.warehouse = warehouse;
    }

    @Override
    public Optional<LocalDate> ask(String district) {
        return warehouse.list(SQL, row -> LocalDate.parse(row.getString("latest")), district).stream()
                .findFirst();
    }
}
