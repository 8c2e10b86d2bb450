package io.rollcall.warehouse.retention;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;

/** How rows of a table are deleted. On a cluster a distributed table has none of its own: its local ones are told, on every shard. */
final class Deletion {

    /** Of a distributed table its cluster, database and table, which its description has between quotes. */
    private static final String DISTRIBUTED = """
            SELECT quoted[1] AS cluster, quoted[2] AS local_database, quoted[3] AS local_table
            FROM
            (
                SELECT extractAll(engine_full, '\\'([^\\']*)\\'') AS quoted
                FROM system.tables
                WHERE concat(database, '.', name) = ? AND engine = 'Distributed'
            )""";

    private Deletion() {}

    /** The statement up to its condition. */
    static String from(Connection connection, String table) throws SQLException {
        try (PreparedStatement statement = connection.prepareStatement(DISTRIBUTED)) {
            statement.setString(1, table);
            try (ResultSet rows = statement.executeQuery()) {
                String stored = rows.next()
                        ? "%s.%s ON CLUSTER '%s'"
                                .formatted(
                                        rows.getString("local_database"),
                                        rows.getString("local_table"),
                                        rows.getString("cluster"))
                        : table;
                return "ALTER TABLE " + stored + " DELETE WHERE ";
            }
        }
    }
}
