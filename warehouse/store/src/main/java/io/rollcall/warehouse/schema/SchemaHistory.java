package io.rollcall.warehouse.schema;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;

/** {@code rollcall.schema_version}: which migrations a warehouse has been through. */
final class SchemaHistory {

    private static final String DATABASE = "CREATE DATABASE IF NOT EXISTS rollcall";

    private static final String TABLE = """
            CREATE TABLE IF NOT EXISTS rollcall.schema_version
            (
                version    UInt32               COMMENT 'Number of the migration',
                name       String               COMMENT 'What it does',
                checksum   String               COMMENT 'SHA-256 of its file, hexadecimal',
                applied_at DateTime64(3, 'UTC') COMMENT 'When its last statement had run'
            )
            ENGINE = ReplacingMergeTree
            ORDER BY version
            COMMENT 'The migrations that this warehouse has been through'
            """;

    private static final String APPLIED =
            "SELECT version, checksum FROM rollcall.schema_version FINAL ORDER BY version";

    private static final String RECORD = """
            INSERT INTO rollcall.schema_version (version, name, checksum, applied_at)
            SETTINGS async_insert = 0
            SELECT ?, ?, ?, now64(3)
            """;

    private final Connection connection;

    private SchemaHistory(Connection connection) {
        this.connection = connection;
    }

    static SchemaHistory open(Connection connection, MigrationSettings settings) throws SQLException {
        try (Statement statement = connection.createStatement()) {
            for (String written : List.of(DATABASE, TABLE)) {
                for (String sql : settings.formOf(written)) {
                    statement.execute(sql);
                }
            }
        }
        return new SchemaHistory(connection);
    }

    /** The checksums by version. */
    SortedMap<Integer, String> applied() throws SQLException {
        SortedMap<Integer, String> checksums = new TreeMap<>();
        try (Statement statement = connection.createStatement();
                ResultSet rows = statement.executeQuery(APPLIED)) {
            while (rows.next()) {
                checksums.put(rows.getInt("version"), rows.getString("checksum"));
            }
        }
        return checksums;
    }

    void record(Migration migration) throws SQLException {
        try (PreparedStatement statement = connection.prepareStatement(RECORD)) {
            statement.setInt(1, migration.version());
            statement.setString(2, migration.name());
            statement.setString(3, migration.checksum());
            statement.execute();
        }
    }
}
