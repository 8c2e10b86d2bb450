package io.rollcall.warehouse.embedded;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.LocalDate;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** The contract kit, with the official driver and its default options. */
@ExtendWith(Warehouse.class)
class JdbcDriverTest {

    private Connection connection;

    @BeforeEach
    void connect(WarehouseProcess warehouse) throws SQLException {
        connection = connect(warehouse, warehouse.admin());
        run("CREATE DATABASE IF NOT EXISTS jdbc");
    }

    @AfterEach
    void disconnect() throws SQLException {
        connection.close();
    }

    @Test
    void metadataNamesProductAndTables() throws SQLException {
        run("CREATE OR REPLACE TABLE jdbc.described (a Int32, b Nullable(String)) ENGINE = MergeTree ORDER BY a");
        assertThat(connection.getMetaData().getDatabaseProductVersion()).startsWith("26.7");
        try (ResultSet columns = connection.getMetaData().getColumns(null, "jdbc", "described", "%")) {
            columns.next();
            assertThat(columns.getString("COLUMN_NAME")).isEqualTo("a");
        }
    }

    @Test
    void insertsABatchAndReadsItBack() throws SQLException {
        run("CREATE OR REPLACE TABLE jdbc.batch (a Int32, s String, d Date) ENGINE = MergeTree ORDER BY a");
        try (PreparedStatement insert =
                connection.prepareStatement("INSERT INTO jdbc.batch (a, s, d) VALUES (?, ?, ?)")) {
            for (int i = 0; i < 1000; i++) {
                insert.setInt(1, i);
                insert.setString(2, "it's; row\n\n" + i);
                insert.setObject(3, LocalDate.of(2026, 11, 23));
                insert.addBatch();
            }
            assertThat(insert.executeBatch()).hasSize(1000);
        }
        try (PreparedStatement select = connection.prepareStatement("SELECT s, d FROM jdbc.batch WHERE a = ?")) {
            select.setInt(1, 999);
            try (ResultSet row = select.executeQuery()) {
                row.next();
                assertThat(row.getString(1)).isEqualTo("it's; row\n\n999");
                assertThat(row.getObject(2, LocalDate.class)).isEqualTo("2026-11-23");
            }
        }
    }

    @Test
    void aWrongStatementCarriesClickHousesCode() {
        assertThatThrownBy(() -> run("SELECT * FROM jdbc.nowhere"))
                .isInstanceOfSatisfying(
                        SQLException.class, e -> assertThat(e.getErrorCode()).isEqualTo(60));
    }

    private void run(String sql) throws SQLException {
        try (Statement statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }

    static Connection connect(WarehouseProcess warehouse, WarehouseProcess.Login login) throws SQLException {
        return DriverManager.getConnection("jdbc:clickhouse:" + warehouse.url(), login.user(), login.password());
    }
}
