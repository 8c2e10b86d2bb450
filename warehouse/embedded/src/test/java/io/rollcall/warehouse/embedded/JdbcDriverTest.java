package io.rollcall.warehouse.embedded;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.sql.Timestamp;
import java.sql.Types;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZonedDateTime;
import java.util.Calendar;
import java.util.TimeZone;
import java.util.UUID;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
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
    void everyTypeThatTheStoreUsesComesBackAsItWentIn() throws SQLException {
        run("""
                CREATE OR REPLACE TABLE jdbc.types (
                    word LowCardinality(String), fixed FixedString(4), maybe Nullable(Int32), big UInt64, part Float64, day Date,
                    moment DateTime64(3, 'UTC'), words Array(String), price Decimal(9, 2), yes Bool, id UUID
                ) ENGINE = MergeTree ORDER BY word""");
        UUID id = UUID.randomUUID();
        Instant moment = Instant.parse("2026-11-23T00:41:05.123Z");
        try (PreparedStatement insert =
                connection.prepareStatement("INSERT INTO jdbc.types VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)")) {
            insert.setString(1, "出勤");
            insert.setString(2, "abcd");
            insert.setNull(3, Types.INTEGER);
            insert.setObject(4, new BigInteger("18446744073709551615"));
            insert.setDouble(5, 0.95);
            insert.setObject(6, LocalDate.of(2026, 11, 23));
            insert.setTimestamp(7, Timestamp.from(moment), Calendar.getInstance(TimeZone.getTimeZone("UTC")));
            insert.setArray(8, connection.createArrayOf("String", new String[] {"AM", "P'M"}));
            insert.setBigDecimal(9, new BigDecimal("12.50"));
            insert.setBoolean(10, true);
            insert.setObject(11, id);
            insert.executeUpdate();
        }
        try (Statement statement = connection.createStatement();
                ResultSet row = statement.executeQuery("SELECT * FROM jdbc.types")) {
            row.next();
            assertThat(row.getString(1)).isEqualTo("出勤");
            assertThat(row.getString(2)).isEqualTo("abcd");
            assertThat(row.getObject(3)).isNull();
            assertThat(row.getObject(4)).isEqualTo(new BigInteger("18446744073709551615"));
            assertThat(row.getDouble(5)).isEqualTo(0.95);
            assertThat(row.getObject(6, LocalDate.class)).isEqualTo("2026-11-23");
            assertThat(row.getObject(7, ZonedDateTime.class).toInstant()).isEqualTo(moment);
            assertThat((String[]) row.getArray(8).getArray()).containsExactly("AM", "P'M");
            assertThat(row.getBigDecimal(9)).isEqualByComparingTo("12.50");
            assertThat(row.getBoolean(10)).isTrue();
            assertThat(row.getObject(11)).isEqualTo(id);
        }
    }

    @Test
    void aLargeAnswerArrivesWhole() throws SQLException {
        try (Statement statement = connection.createStatement();
                ResultSet rows = statement.executeQuery("SELECT number, toString(number) FROM numbers(500000)")) {
            long sum = 0;
            while (rows.next()) {
                sum += rows.getLong(1);
            }
            assertThat(sum).isEqualTo(500_000L * 499_999 / 2);
        }
    }

    @Test
    void aRunningStatementCanBeCancelled() throws Exception {
        try (Statement statement = connection.createStatement();
                ExecutorService executor = Executors.newSingleThreadExecutor()) {
            Future<?> running = executor.submit(
                    () -> statement.executeQuery("SELECT count() FROM system.numbers WHERE NOT ignore(number)"));
            awaitRunning();
            statement.cancel();
            assertThatThrownBy(running::get).hasStackTraceContaining("QUERY_WAS_CANCELLED");
        }
    }

    @Test
    void anAnalystConnectsAndReads(WarehouseProcess warehouse) throws SQLException {
        run("CREATE DATABASE IF NOT EXISTS analytics");
        try (Connection analyst = connect(warehouse, warehouse.analyst());
                Statement statement = analyst.createStatement();
                ResultSet row = statement.executeQuery("SELECT 42")) {
            row.next();
            assertThat(row.getInt(1)).isEqualTo(42);
            assertThatThrownBy(() -> statement.execute("CREATE TABLE analytics.t (a Int32) ENGINE = Memory"))
                    .isInstanceOfSatisfying(
                            SQLException.class,
                            e -> assertThat(e.getErrorCode()).isEqualTo(164));
        }
    }

    @Test
    void aWrongPasswordIsRefused(WarehouseProcess warehouse) {
        assertThatThrownBy(() -> {
                    try (Connection stranger = connect(warehouse, new WarehouseProcess.Login("admin", "guess"));
                            Statement statement = stranger.createStatement()) {
                        statement.execute("SELECT 1");
                    }
                })
                .isInstanceOf(SQLException.class)
                .hasStackTraceContaining("AUTHENTICATION_FAILED");
    }

    @Test
    void aWrongStatementCarriesClickHousesCode() {
        assertThatThrownBy(() -> run("SELECT * FROM jdbc.nowhere"))
                .isInstanceOfSatisfying(
                        SQLException.class, e -> assertThat(e.getErrorCode()).isEqualTo(60));
    }

    /** Asks until the engine lists it: a statement cannot be cancelled before it runs. */
    private void awaitRunning() throws SQLException {
        boolean running = false;
        while (!running) {
            try (Statement statement = connection.createStatement();
                    ResultSet row = statement.executeQuery(
                            "SELECT count() FROM system.processes WHERE query LIKE 'SELECT count() FROM system.numbers%'")) {
                row.next();
                running = row.getInt(1) > 0;
            }
        }
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
