package io.rollcall.warehouse.generation;

import io.rollcall.warehouse.connection.Outcome;
import io.rollcall.warehouse.connection.WarehouseRefused;
import io.rollcall.warehouse.connection.WarehouseUnavailable;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.StringJoiner;
import javax.sql.DataSource;

/**
 * Which closed days backfills count, and how far they have counted what feeds for history brought. All calls fail with {@link WarehouseUnavailable} where they can succeed later, with {@link WarehouseRefused} where
 * they cannot.
 */
public final class CountedHistory {

    private static final String BACKFILL =
            "INSERT INTO rollcall.backfill (district, from_date, to_date, finished, version) VALUES (?, toDate(?), toDate(?), ?, ?)";

    private static final String ALL = """
            SELECT district, kind, toString(from_date), toString(to_date), partition, next_offset
            FROM rollcall.counted_history FINAL ORDER BY district, kind, from_date, to_date, partition
            """;

    /**
     * Days that a backfill has counted to its end.
     *
     * @param ends by partition of the kind's topic of history, how far it had been read
     */
    public record Run(Scope scope, Map<Integer, Long> ends) {
        public Run {
            ends = Map.copyOf(ends);
        }

        /** Whether a message that lies there, and speaks of that date, is among what was counted. */
        public boolean holds(LocalDate date, int partition, long offset) {
            return scope.holds(date) && offset < ends.getOrDefault(partition, 0L);
        }
    }

    private final DataSource warehouse;

    public CountedHistory(DataSource warehouse) {
        this.warehouse = warehouse;
    }

    /** Before any row of a backfill is written: from now on these days are not published. */
    public void begin(String district, LocalDate from, LocalDate to, int generation) {
        noteBackfill(district, from, to, generation, false);
    }

    /** When all of its rows are written. */
    public void finish(String district, LocalDate from, LocalDate to, int generation) {
        noteBackfill(district, from, to, generation, true);
    }

    private void noteBackfill(String district, LocalDate from, LocalDate to, int generation, boolean finished) {
        try (Connection connection = warehouse.getConnection();
                PreparedStatement statement = connection.prepareStatement(BACKFILL)) {
            statement.setString(1, district);
            statement.setString(2, from.toString());
            statement.setString(3, to.toString());
            statement.setBoolean(4, finished);
            statement.setLong(5, 2L * generation + (finished ? 1 : 0));
            statement.execute();
        } catch (SQLException failed) {
            throw Outcome.ofSql(failed);
        }
    }

    /** When all rows of the run are written. */
    public void note(Run run, int generation) {
        Scope scope = run.scope();
        StringJoiner rows = new StringJoiner(", ");
        run.ends()
                .forEach((partition, end) ->
                        rows.add("(?, ?, toDate(?), toDate(?), %d, %d, %d)".formatted(partition, end, generation)));
        String insert =
                "INSERT INTO rollcall.counted_history (district, kind, from_date, to_date, partition, next_offset, version) VALUES "
                        + rows;
        try (Connection connection = warehouse.getConnection();
                PreparedStatement statement = connection.prepareStatement(insert)) {
            int parameter = 0;
            for (int row = 0; row < run.ends().size(); row++) {
                for (String argument : scope.arguments()) {
                    statement.setString(++parameter, argument);
                }
            }
            statement.execute();
        } catch (SQLException failed) {
            throw Outcome.ofSql(failed);
        }
    }

    /** Every run, by district, kind and days. */
    public List<Run> all() {
        Map<Scope, Map<Integer, Long>> ends = new LinkedHashMap<>();
        try (Connection connection = warehouse.getConnection();
                PreparedStatement statement = connection.prepareStatement(ALL);
                ResultSet rows = statement.executeQuery()) {
            while (rows.next()) {
                Scope scope = new Scope(
                        rows.getString(1),
                        rows.getString(2),
                        LocalDate.parse(rows.getString(3)),
                        LocalDate.parse(rows.getString(4)));
                ends.computeIfAbsent(scope, s -> new HashMap<>()).put(rows.getInt(5), rows.getLong(6));
            }
        } catch (SQLException failed) {
            throw Outcome.ofSql(failed);
        }
        return ends.entrySet().stream()
                .map(run -> new Run(run.getKey(), run.getValue()))
                .toList();
    }
}
