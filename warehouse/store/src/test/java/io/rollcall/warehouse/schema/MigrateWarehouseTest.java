package io.rollcall.warehouse.schema;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.rollcall.warehouse.RealWarehouse;
import io.rollcall.warehouse.connection.WarehouseAddress;
import io.rollcall.warehouse.connection.WarehouseUnavailable;
import io.rollcall.warehouse.row.Table;
import io.rollcall.warehouse.row.Tables;
import java.net.URI;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;

@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class MigrateWarehouseTest {

    private static final String HISTORY =
            "SELECT concat(toString(version), ' ', name) FROM rollcall.schema_version FINAL ORDER BY version";

    private static final int NEXT = Migrations.ofThisBuild().getLast().version() + 1;

    private RealWarehouse warehouse;

    @BeforeAll
    void start(@TempDir Path data) {
        warehouse = RealWarehouse.start(data);
    }

    @AfterAll
    void stop() {
        warehouse.close();
    }

    @BeforeEach
    void empty() {
        warehouse.run("DROP DATABASE IF EXISTS analytics SYNC");
        warehouse.run("DROP DATABASE IF EXISTS rollcall SYNC");
    }

    @Test
    void makesEverythingFromNothing() {
        assertThat(MigrateWarehouse.migrate(warehouse.dataSource()))
                .as("the number in the name of the last one")
                .isEqualTo(Integer.parseInt(Migrations.FILES.getLast().substring(1, 4)));

        assertThat(warehouse.column(HISTORY)).hasSize(Migrations.FILES.size()).startsWith("1 what_the_job_writes");
        assertThat(tables()).containsAll(Tables.all().stream().map(Table::name).toList());
        assertThat(tables()).contains("rollcall.person_status", "analytics.attendance_daily");
    }

    @Test
    void aSecondRunChangesNothing() {
        MigrateWarehouse.migrate(warehouse.dataSource());
        String times = "SELECT toString(applied_at) FROM rollcall.schema_version ORDER BY version";
        List<String> applied = warehouse.column(times);

        MigrateWarehouse.migrate(warehouse.dataSource());

        assertThat(warehouse.column(times)).isEqualTo(applied);
    }

    @Test
    void addsWhatANewerBuildBrings() {
        MigrateWarehouse.migrate(warehouse.dataSource());

        apply(with(
                new Migration(NEXT, "more", "CREATE TABLE rollcall.more (a Int8) ENGINE = MergeTree ORDER BY a;\n")));

        assertThat(tables()).contains("rollcall.more");
        assertThat(warehouse.column(HISTORY)).endsWith(NEXT + " more");
    }

    @Test
    void refusesAFileThatHasChangedAndChangesNothing() {
        MigrateWarehouse.migrate(warehouse.dataSource());
        List<Migration> edited = with(new Migration(NEXT, "more", "CREATE DATABASE unwanted;\n"));
        edited.set(1, new Migration(2, "directory", "SELECT 'edited';\n"));

        assertThatThrownBy(() -> apply(edited))
                .isInstanceOf(SchemaMismatchException.class)
                .hasMessageContaining("migration 2 (directory) has changed");
        assertThat(warehouse.column("SELECT name FROM system.databases")).doesNotContain("unwanted");
    }

    @Test
    void aRunThatBrokeOffIsRepairedByTheNext() {
        Migration first = Migrations.ofThisBuild().getFirst();
        apply(List.of());
        warehouse.run(first.statements().getFirst());

        MigrateWarehouse.migrate(warehouse.dataSource());

        assertThat(warehouse.column(HISTORY)).hasSize(Migrations.FILES.size());
    }

    @Test
    void everyTableAndColumnSaysWhatItMeans() {
        MigrateWarehouse.migrate(warehouse.dataSource());

        assertThat(warehouse.column("""
                SELECT concat(database, '.', table, '.', name) FROM system.columns
                WHERE database IN ('rollcall', 'analytics') AND comment = ''
                """)).isEmpty();
        assertThat(warehouse.column("""
                SELECT concat(database, '.', name) FROM system.tables
                WHERE database IN ('rollcall', 'analytics') AND comment = ''
                """)).isEmpty();
    }

    @Test
    void everyDescribedColumnIsInItsTable() {
        MigrateWarehouse.migrate(warehouse.dataSource());

        for (Table<?> table : Tables.all()) {
            assertThat(warehouse.column("SELECT name FROM system.columns WHERE concat(database, '.', table) = '"
                            + table.name() + "' ORDER BY position"))
                    .as(table.name())
                    .isEqualTo(table.columnNames());
        }
    }

    @Test
    void nobodyThereIsSaidAsUnavailable() {
        WarehouseAddress nobody = new WarehouseAddress(URI.create("http://127.0.0.1:1"), "admin", "x");

        assertThatThrownBy(() -> MigrateWarehouse.migrate(nobody.dataSource()))
                .isInstanceOf(WarehouseUnavailable.class);
    }

    private void apply(List<Migration> migrations) {
        new MigrateWarehouse(warehouse.dataSource(), migrations, MigrationSettings.ofOneServer()).apply();
    }

    private static List<Migration> with(Migration newest) {
        List<Migration> migrations = new ArrayList<>(Migrations.ofThisBuild());
        migrations.add(newest);
        return migrations;
    }

    private List<String> tables() {
        return warehouse.column("SELECT concat(database, '.', name) FROM system.tables");
    }
}
