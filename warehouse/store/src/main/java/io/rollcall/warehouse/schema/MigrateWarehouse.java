package io.rollcall.warehouse.schema;

import io.rollcall.settings.Settings;
import io.rollcall.settings.WrongSettingException;
import io.rollcall.warehouse.connection.Outcome;
import io.rollcall.warehouse.connection.WarehouseAddress;
import io.rollcall.warehouse.connection.WarehouseFailure;
import io.rollcall.warehouse.connection.WarehouseRefused;
import io.rollcall.warehouse.connection.WarehouseUnavailable;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import javax.sql.DataSource;

/**
 * Brings the warehouse to this build's schema. Run before whatever writes or reads; running it again, or after a crash in the middle, is harmless. Exits with 0, with
 * 1 where the warehouse fails or has another history, with 2 where the environment is wrong.
 */
public final class MigrateWarehouse {

    private final DataSource warehouse;
    private final List<Migration> known;
    private final MigrationSettings settings;

    MigrateWarehouse(DataSource warehouse, List<Migration> known, MigrationSettings settings) {
        this.warehouse = warehouse;
        this.known = known;
        this.settings = settings;
    }

    public static void main(String[] arguments) {
        System.setProperty("slf4j.internal.verbosity", "ERROR"); // the driver logs nowhere here, and need not say so
        System.exit(run());
    }

    private static int run() {
        try {
            WarehouseAddress address = Settings.read(WarehouseAddress.class, System.getenv());
            MigrationSettings settings = Settings.read(MigrationSettings.class, System.getenv());
            System.out.println("schema at version " + migrate(address.dataSource(), settings));
            return 0;
        } catch (WrongSettingException wrong) {
            System.err.println(wrong.getMessage());
            return WrongSettingException.EXIT_CODE;
        } catch (WarehouseFailure | SchemaMismatchException failed) {
            System.err.println(failed.getMessage());
            return 1;
        }
    }

    /**
     * Applies what is missing and returns the version reached.
     *
     * @throws SchemaMismatchException where the warehouse has been through something else; nothing is changed then
     * @throws WarehouseUnavailable when it can succeed later
     * @throws WarehouseRefused when it will never succeed
     */
    public static int migrate(DataSource warehouse) {
        return migrate(warehouse, MigrationSettings.ofOneServer());
    }

    private static int migrate(DataSource warehouse, MigrationSettings settings) {
        List<Migration> known = Migrations.ofThisBuild();
        new MigrateWarehouse(warehouse, known, settings).apply();
        return newest(known);
    }

    void apply() {
        try (Connection connection = warehouse.getConnection()) {
            SchemaHistory history = SchemaHistory.open(connection, settings);
            for (Migration migration : MigrationPlan.pending(known, history.applied())) {
                execute(connection, migration);
                history.record(migration);
            }
            if (settings.access()) {
                grant(connection);
            }
        } catch (SQLException failed) {
            throw Outcome.ofSql(failed);
        }
    }

    /** The version that this build brings a warehouse to. */
    public static int newest() {
        return newest(Migrations.ofThisBuild());
    }

    private static int newest(List<Migration> known) {
        return known.stream().mapToInt(Migration::version).max().orElseThrow();
    }

    private void grant(Connection connection) throws SQLException {
        try (Statement statement = connection.createStatement()) {
            for (String access : ServerAccess.statements(PublishedViews.of(connection), settings.places())) {
                for (String sql : settings.formOf(access)) {
                    statement.execute(sql);
                }
            }
        }
    }

    private void execute(Connection connection, Migration migration) throws SQLException {
        try (Statement statement = connection.createStatement()) {
            for (String written : migration.statements()) {
                for (String sql : settings.formOf(written)) {
                    statement.execute(sql);
                }
            }
        }
    }
}
