package io.rollcall.warehouse.embedded;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.Connection;
import java.sql.DatabaseMetaData;
import java.sql.JDBCType;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.ResultSetMetaData;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** What a database browser such as DBeaver asks the official driver for, as an analyst; docs/analysts/jdbc.md lists it. */
@ExtendWith(Warehouse.class)
class JdbcMetadataTest {

    private Connection connection;
    private DatabaseMetaData metadata;

    @BeforeEach
    void connect(WarehouseProcess warehouse) throws SQLException {
        Http admin = Http.as(warehouse, warehouse.admin());
        admin.post("CREATE DATABASE IF NOT EXISTS analytics");
        admin.post("CREATE DATABASE IF NOT EXISTS unseen");
        admin.post("CREATE TABLE IF NOT EXISTS unseen.t (a Int32) ENGINE = MergeTree ORDER BY a");
        admin.post("""
                CREATE OR REPLACE VIEW analytics.described
                (day Date COMMENT 'The day', pupils Int64 COMMENT 'Pupils 学生', rate Nullable(Float64))
                DEFINER = CURRENT_USER SQL SECURITY DEFINER
                AS SELECT toDate('2026-11-23') + number AS day, toInt64(number) AS pupils, NULL AS rate FROM numbers(100000)
                COMMENT 'For this test'""");
        connection = JdbcDriverTest.connect(warehouse, warehouse.analyst());
        metadata = connection.getMetaData();
    }

    @AfterEach
    void disconnect(WarehouseProcess warehouse) throws SQLException {
        connection.close();
        Http.as(warehouse, warehouse.admin()).post("DROP VIEW analytics.described");
    }

    @Test
    void theConnectionBeginsInAnalyticsAndIsAlive() throws SQLException {
        assertThat(connection.isValid(5)).isTrue();
        assertThat(value("SELECT currentDatabase()")).isEqualTo("analytics");
        assertThat(value("SELECT count() FROM described")).isEqualTo("100000");
        assertThat(metadata.getDatabaseProductName()).isEqualTo("ClickHouse");
        assertThat(metadata.getDatabaseProductVersion()).startsWith("26.7");
        assertThat(metadata.getUserName()).isEqualTo("analyst");
    }

    @Test
    void schemasAndTablesAreThoseThatAnAnalystMayRead() throws SQLException {
        assertThat(column(metadata.getSchemas(), "TABLE_SCHEM"))
                .contains("analytics")
                .doesNotContain("unseen");
        assertThat(column(metadata.getTables(null, "analytics", "%", null), "TABLE_NAME"))
                .contains("described");
        assertThat(column(metadata.getTables(null, "analytics", "desc%", new String[] {"VIEW"}), "TABLE_NAME"))
                .containsExactly("described");
        assertThat(column(metadata.getTables(null, "unseen", "%", null), "TABLE_NAME"))
                .isEmpty();
    }

    @Test
    void columnsComeWithTypeAndComment() throws SQLException {
        assertThat(column(metadata.getColumns(null, "analytics", "described", "%"), "COLUMN_NAME"))
                .containsExactly("day", "pupils", "rate");
        assertThat(column(metadata.getColumns(null, "analytics", "described", "%"), "TYPE_NAME"))
                .containsExactly("Date", "Int64", "Nullable(Float64)");
        assertThat(column(metadata.getColumns(null, "analytics", "described", "%"), "REMARKS"))
                .contains("The day", "Pupils 学生");
    }

    @Test
    void keysIndexesAndRoutinesAreEmptyRatherThanErrors() throws SQLException {
        assertThat(column(metadata.getPrimaryKeys(null, "analytics", "described"), "COLUMN_NAME"))
                .isEmpty();
        assertThat(column(metadata.getIndexInfo(null, "analytics", "described", false, true), "INDEX_NAME"))
                .isEmpty();
        assertThat(column(metadata.getImportedKeys(null, "analytics", "described"), "FKTABLE_NAME"))
                .isEmpty();
        assertThat(column(metadata.getExportedKeys(null, "analytics", "described"), "FKTABLE_NAME"))
                .isEmpty();
        assertThat(column(metadata.getProcedures(null, "analytics", "%"), "PROCEDURE_NAME"))
                .isEmpty();
    }

    @Test
    void typesFunctionsAndTableTypesAreListed() throws SQLException {
        assertThat(column(metadata.getTypeInfo(), "TYPE_NAME")).contains("Int64", "Date", "String");
        assertThat(column(metadata.getTableTypes(), "TABLE_TYPE")).contains("VIEW", "TABLE");
        assertThat(column(metadata.getFunctions(null, null, "to%"), "FUNCTION_NAME"))
                .contains("toDate");
    }

    @Test
    void anAnswerIsReadRowByRowWithAFetchSizeAndALimit() throws SQLException {
        try (PreparedStatement statement = connection.prepareStatement(
                "SELECT day, pupils, rate FROM described WHERE pupils >= ? ORDER BY pupils")) {
            statement.setLong(1, 10);
            statement.setFetchSize(1000);
            statement.setMaxRows(500);
            statement.setQueryTimeout(30);
            try (ResultSet rows = statement.executeQuery()) {
                ResultSetMetaData shape = rows.getMetaData();
                assertThat(shape.getColumnType(1)).isEqualTo(JDBCType.DATE.getVendorTypeNumber());
                assertThat(shape.getColumnType(2)).isEqualTo(JDBCType.BIGINT.getVendorTypeNumber());
                assertThat(shape.isNullable(3)).isEqualTo(ResultSetMetaData.columnNullable);
                int count = 0;
                while (rows.next()) {
                    assertThat(rows.getLong("pupils")).isEqualTo(10L + count);
                    assertThat(rows.getObject("rate")).isNull();
                    count++;
                }
                assertThat(count).isEqualTo(500);
            }
        }
    }

    private String value(String sql) throws SQLException {
        try (Statement statement = connection.createStatement();
                ResultSet row = statement.executeQuery(sql)) {
            row.next();
            return row.getString(1);
        }
    }

    private static List<String> column(ResultSet rows, String name) throws SQLException {
        List<String> values = new ArrayList<>();
        try (rows) {
            while (rows.next()) {
                values.add(rows.getString(name));
            }
        }
        return values;
    }
}
