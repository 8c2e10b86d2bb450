package io.rollcall.warehouse.query;

import io.rollcall.warehouse.connection.Outcome;
import io.rollcall.warehouse.connection.WarehouseRefused;
import io.rollcall.warehouse.connection.WarehouseUnavailable;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import javax.sql.DataSource;

/** Runs one question's SQL with its arguments bound, within limits that no question ever needs. Safe to share between threads. */
public final class AskWarehouse {

    /** A question that would take longer or answer more is a mistake, and fails instead of holding up the rest. */
    private static final String LIMITS = """

            SETTINGS max_execution_time = 10, max_result_rows = 100000, result_overflow_mode = 'throw',
                do_not_merge_across_partitions_select_final = 1
            """;

    /** For what reads so little that sharing it out among threads costs more than it saves. */
    private static final String IN_ONE_THREAD = ", max_threads = 1\n";

    /**
     * For what reads many rows under {@code FINAL}: conditions on the key are looked at before rows are compared, so that only those asked for are. A condition on
     * anything else is not, for it may be true of a version that no longer stands. It takes two milliseconds more to be planned.
     */
    private static final String KEYS_FIRST = ", optimize_move_to_prewhere_if_final = 1\n";

    /** For what groups many rows by the front of the key that they are sorted by: a group is over when the next begins, and none is looked up. */
    private static final String IN_KEY_ORDER = ", max_threads = 1, optimize_aggregation_in_order = 1\n";

    /** For what reads a year's person rows, once in a while: in their order, which needs no memory for them, and leaving the other cores to those who wait. */
    private static final String OF_A_YEAR = """

            SETTINGS max_execution_time = 3600, max_result_rows = 100000, result_overflow_mode = 'throw',
                optimize_aggregation_in_order = 1, max_threads = 1
            """;

    /** Reads the current row. */
    @FunctionalInterface
    public interface Reader<A> {
        A read(ResultSet row) throws SQLException;
    }

    /** Told of every question how long its answer, or the lack of one, took. */
    @FunctionalInterface
    public interface Listener {

        Listener NONE = (_, _) -> {};

        void asked(Duration took, boolean answered);
    }

    private final DataSource warehouse;
    private final Listener listener;

    public AskWarehouse(DataSource warehouse) {
        this(warehouse, Listener.NONE);
    }

    AskWarehouse(DataSource warehouse, Listener listener) {
        this.warehouse = warehouse;
        this.listener = listener;
    }

    /**
     * Each row as the reader reads it.
     *
     * @throws WarehouseUnavailable when it can be asked again later
     * @throws WarehouseRefused when it cannot
     */
    public <A> List<A> list(String sql, Reader<A> reader, String... arguments) {
        return run(sql + LIMITS, reader, arguments);
    }

    /** The same as {@link #list} where few rows are read, such as those of a day, for less of the machine. */
    <A> List<A> listFew(String sql, Reader<A> reader, String... arguments) {
        return run(sql + LIMITS + IN_ONE_THREAD, reader, arguments);
    }

    /** The same as {@link #list} where the newest versions of many rows are read. */
    <A> List<A> listNewest(String sql, Reader<A> reader, String... arguments) {
        return run(sql + LIMITS + KEYS_FIRST, reader, arguments);
    }

    /** The same as {@link #list} where many rows are grouped by the front of their table's key. */
    <A> List<A> listInKeyOrder(String sql, Reader<A> reader, String... arguments) {
        return run(sql + LIMITS + IN_KEY_ORDER, reader, arguments);
    }

    /** The same where a year's person rows are read: it takes minutes, and little memory. */
    public <A> List<A> listOfAYear(String sql, Reader<A> reader, String... arguments) {
        return run(sql + OF_A_YEAR, reader, arguments);
    }

    private <A> List<A> run(String sql, Reader<A> reader, String... arguments) {
        long began = System.nanoTime();
        boolean answered = false;
        try {
            List<A> answer = ask(sql, reader, arguments);
            answered = true;
            return answer;
        } finally {
            listener.asked(Duration.ofNanos(System.nanoTime() - began), answered);
        }
    }

    private <A> List<A> ask(String sql, Reader<A> reader, String... arguments) {
        try (Connection connection = warehouse.getConnection();
                PreparedStatement statement = connection.prepareStatement(sql)) {
            for (int i = 0; i < arguments.length; i++) {
                statement.setString(i + 1, arguments[i]);
            }
            return readAll(statement, reader);
        } catch (SQLException failed) {
            throw Outcome.ofSql(failed);
        }
    }

    private static <A> List<A> readAll(PreparedStatement statement, Reader<A> reader) throws SQLException {
        try (ResultSet rows = statement.executeQuery()) {
            List<A> answers = new ArrayList<>();
            while (rows.next()) {
                answers.add(reader.read(rows));
            }
            return answers;
        }
    }
}
