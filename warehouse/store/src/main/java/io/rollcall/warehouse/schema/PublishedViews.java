package io.rollcall.warehouse.schema;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;

/** The views that analysts read, as the warehouse has them. */
final class PublishedViews {

    private static final String VIEWS = """
            SELECT table, countIf(name = 'school_code') > 0 AS of_schools
            FROM system.columns
            WHERE database = 'analytics'
            GROUP BY table
            HAVING countIf(name = 'district') > 0
            ORDER BY table""";

    private PublishedViews() {}

    /** Those whose rows say their district. */
    static List<ServerAccess.View> of(Connection connection) throws SQLException {
        List<ServerAccess.View> views = new ArrayList<>();
        try (Statement statement = connection.createStatement();
                ResultSet rows = statement.executeQuery(VIEWS)) {
            while (rows.next()) {
                views.add(new ServerAccess.View(rows.getString("table"), rows.getBoolean("of_schools")));
            }
        }
        return views;
    }
}
