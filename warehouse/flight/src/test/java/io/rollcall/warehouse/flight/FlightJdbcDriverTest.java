package io.rollcall.warehouse.flight;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.rollcall.warehouse.embedded.StartRefused;
import java.io.IOException;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.Date;
import java.sql.DriverManager;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The official Flight SQL JDBC driver with its default options, as DBeaver uses it, with an analyst's login. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class FlightJdbcDriverTest {

    private Fronted fronted;
    private Connection analyst;

    @BeforeAll
    void start(@TempDir Path data) throws IOException, StartRefused, SQLException {
        fronted = Fronted.start(data, Optional.empty());
        analyst = DriverManager.getConnection(fronted.jdbcUrl(), fronted.as(fronted.analyst()));
    }

    @AfterAll
    void stop() throws SQLException {
        analyst.close();
        fronted.close();
    }

    @Test
    void rowsComeWithTheirTypes() throws SQLException {
        try (Statement statement = analyst.createStatement();
                ResultSet rows = statement.executeQuery(
                        "SELECT district, date, present, rate FROM days ORDER BY date LIMIT 2;")) {
            assertThat(rows.next()).isTrue();
            assertThat(rows.getString("district")).isEqualTo("haizhu");
            assertThat(rows.getDate("date").toLocalDate()).isEqualTo("2026-09-01");
            assertThat(rows.getLong("present")).isZero();
            assertThat(rows.getObject("rate")).isNull();
            assertThat(rows.next()).isTrue();
            assertThat(rows.getDouble("rate")).isEqualTo(0.1);
            assertThat(rows.next()).isFalse();
        }
    }

    @Test
    void anAnswerWithoutRowsHasItsColumns() throws SQLException {
        try (Statement statement = analyst.createStatement();
                ResultSet rows = statement.executeQuery("SELECT district, present FROM days WHERE present < 0")) {
            assertThat(rows.findColumn("present")).isEqualTo(2);
            assertThat(rows.next()).isFalse();
        }
    }

    @Test
    void longAnswersArriveWhole() throws SQLException {
        try (Statement statement = analyst.createStatement();
                ResultSet rows = statement.executeQuery("SELECT number, text FROM many")) {
            long count = 0;
            long sum = 0;
            while (rows.next()) {
                count++;
                sum += rows.getLong(1);
            }
            assertThat(count).isEqualTo(3_000_000);
            assertThat(sum).isEqualTo(4_499_998_500_000L);
        }
    }

    @Test
    void boundValuesAreNeverReadAsSql() throws SQLException {
        try (PreparedStatement statement =
                analyst.prepareStatement("SELECT present FROM days WHERE district = ? AND date = ? AND 'why?' != ''")) {
            statement.setString(1, "haizhu");
            statement.setString(2, "2026-09-04");
            assertThat(column(statement.executeQuery())).containsExactly("30");
            statement.setString(1, "' OR 1 = 1 --\\");
            assertThat(column(statement.executeQuery())).isEmpty();
        }
    }

    @Test
    void clickHousesOwnPlaceholdersAreBoundInTheirOrder() throws SQLException {
        try (PreparedStatement statement = analyst.prepareStatement(
                "SELECT present FROM days WHERE date >= {from:Date} AND present <= {most:Int64} AND date >= {from:Date} ORDER BY present")) {
            statement.setDate(1, Date.valueOf("2026-09-09"));
            statement.setLong(2, 80);
            assertThat(column(statement.executeQuery())).containsExactly("80");
        }
    }

    @Test
    void theTreeOfAToolListsWhatTheLoginMayRead() throws SQLException {
        assertThat(column(analyst.getMetaData().getSchemas(), 1)).containsExactly("analytics");
        assertThat(column(analyst.getMetaData().getTables(null, null, "%", null), 3))
                .containsExactly("days", "many");
        assertThat(column(analyst.getMetaData().getTables(null, "analytics", "d%", new String[] {"VIEW"}), 3))
                .containsExactly("days");
        assertThat(column(analyst.getMetaData().getTables(null, null, "%", new String[] {"TABLE"}), 3))
                .isEmpty();
        assertThat(column(analyst.getMetaData().getTableTypes(), 1)).containsExactly("TABLE", "VIEW");
        assertThat(column(analyst.getMetaData().getColumns(null, "analytics", "days", "%"), 4))
                .containsExactly("district", "date", "session", "present", "rate");
        assertThat(column(analyst.getMetaData().getCatalogs(), 1)).isEmpty();
        assertThat(column(analyst.getMetaData().getPrimaryKeys(null, "analytics", "days"), 4))
                .isEmpty();
        assertThat(column(analyst.getMetaData().getImportedKeys(null, "analytics", "days"), 4))
                .isEmpty();
        assertThat(column(analyst.getMetaData().getExportedKeys(null, "analytics", "days"), 4))
                .isEmpty();
    }

    @Test
    void theServerSaysWhatItIs() throws SQLException {
        assertThat(analyst.getMetaData().getDatabaseProductName()).isEqualTo("Rollcall");
        assertThat(analyst.isReadOnly()).isTrue();
        assertThat(analyst.getMetaData().getIdentifierQuoteString()).isEqualTo("`");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "SELECT * FROM hidden.pupil",
                "SELECT file('/etc/hostname')",
                "SELECT * FROM remote('127.0.0.1', 'hidden', 'pupil')",
                "SELECT * FROM (SELECT 1) UNION ALL SELECT count() FROM hidden.pupil",
                "CREATE TABLE analytics.t (a Int8) ENGINE = Memory",
                "DROP VIEW analytics.days",
                "SET ROLE admin"
            })
    void anAnalystReadsAnalyticsAndNothingElse(String sql) throws SQLException {
        try (Statement statement = analyst.createStatement()) {
            assertThatThrownBy(() -> statement.execute(sql)).isInstanceOf(SQLException.class);
        }
        assertThat(column(analyst.getMetaData().getTables(null, null, "days", null), 3))
                .containsExactly("days");
    }

    @Test
    void anAdministratorMayOnlyReadHereToo() throws SQLException {
        try (Connection admin = DriverManager.getConnection(fronted.jdbcUrl(), fronted.as(fronted.administrator()));
                Statement statement = admin.createStatement()) {
            assertThatThrownBy(() -> statement.execute("DROP TABLE hidden.pupil"))
                    .hasMessageContaining("readonly");
            assertThat(column(statement.executeQuery("SELECT name FROM hidden.pupil")))
                    .containsExactly("Li");
        }
    }

    @Test
    void describingAndShowingWorkToo() throws SQLException {
        try (Statement statement = analyst.createStatement()) {
            assertThat(column(statement.executeQuery("SHOW TABLES"))).containsExactly("days", "many");
            assertThat(column(statement.executeQuery("DESCRIBE TABLE days"))).contains("district", "rate");
        }
    }

    @Test
    void aWrongPasswordIsSaid() {
        var wrong = fronted.as(fronted.analyst());
        wrong.setProperty("password", "guess");
        assertThatThrownBy(() ->
                        DriverManager.getConnection(fronted.jdbcUrl(), wrong).close())
                .hasStackTraceContaining("UNAUTHENTICATED");
    }

    private static List<String> column(ResultSet rows) throws SQLException {
        return column(rows, 1);
    }

    private static List<String> column(ResultSet rows, int column) throws SQLException {
        List<String> values = new ArrayList<>();
        try (rows) {
            while (rows.next()) {
                values.add(rows.getString(column));
            }
        }
        return values;
    }
}
