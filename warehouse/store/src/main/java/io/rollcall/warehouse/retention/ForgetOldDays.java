package io.rollcall.warehouse.retention;

import io.rollcall.warehouse.connection.Outcome;
import io.rollcall.warehouse.connection.WarehouseRefused;
import io.rollcall.warehouse.connection.WarehouseUnavailable;
import io.rollcall.warehouse.row.CanaryDistrict;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.Map;
import java.util.Optional;
import javax.sql.DataSource;

/** Deletes what is older than its retention, from the disk and not only from sight. Repeating it changes nothing, and what comes back by a rebuild from the log goes again. */
public final class ForgetOldDays {

    /** Told of what is being deleted. */
    @FunctionalInterface
    public interface Listener {
        void forgetting(String table, String district, LocalDate before, long rows);
    }

    private static final String CANARYS_KIND = "ATTENDANCE";
    private static final int DAYS_OF_THE_CANARY = 2;

    private final DataSource warehouse;
    private final DistrictsToday today;
    private final Retention retention;

    public ForgetOldDays(DataSource warehouse, Retention retention) {
        this.warehouse = warehouse;
        this.today = new DistrictsToday(warehouse);
        this.retention = retention;
    }

    /**
     * One round over all districts and tables.
     *
     * @throws WarehouseUnavailable when it can succeed later
     * @throws WarehouseRefused when it will never succeed
     */
    public void run(Listener listener) {
        Map<String, LocalDate> districts = today.ask();
        try (Connection connection = warehouse.getConnection()) {
            for (Dated rows : Dated.all(retention.byKind())) {
                for (Map.Entry<String, LocalDate> district : districts.entrySet()) {
                    LocalDate first = rows.firstKept().apply(retention, district.getValue());
                    forget(connection, rows, district.getKey(), first, listener);
                }
            }
            Optional<LocalDate> first = today.ofTheCanary().map(day -> day.minusDays(DAYS_OF_THE_CANARY));
            if (first.isPresent()) {
                forgetTheCanary(connection, first.get(), listener);
            }
        } catch (SQLException failed) {
            throw Outcome.ofSql(failed);
        }
    }

    /** It says nothing of anybody, and a mark every few seconds is millions in a year. */
    private void forgetTheCanary(Connection connection, LocalDate first, Listener listener) throws SQLException {
        for (Dated rows : Dated.ofTheKind(CANARYS_KIND)) {
            forget(connection, rows, CanaryDistrict.CODE, first, listener);
        }
    }

    /** Counted first: that reads the key only, and a deletion looks into every part of the table. */
    private static void forget(Connection connection, Dated rows, String district, LocalDate first, Listener listener)
            throws SQLException {
        long older = count(connection, rows, district, first);
        if (older == 0) {
            return;
        }
        listener.forgetting(rows.table(), district, first, older);
        String delete = Deletion.from(connection, rows.table()) + rows.older() + " SETTINGS mutations_sync = 1";
        try (PreparedStatement statement = prepare(connection, delete, district, first)) {
            statement.execute();
        }
    }

    private static long count(Connection connection, Dated rows, String district, LocalDate first) throws SQLException {
        String count = "SELECT count() FROM " + rows.table() + " WHERE " + rows.older();
        try (PreparedStatement statement = prepare(connection, count, district, first);
                ResultSet answer = statement.executeQuery()) {
            answer.next();
            return answer.getLong(1);
        }
    }

    private static PreparedStatement prepare(Connection connection, String sql, String district, LocalDate first)
            throws SQLException {
        PreparedStatement statement = connection.prepareStatement(sql);
        statement.setString(1, district);
        statement.setString(2, first.toString());
        return statement;
    }
}
