package io.rollcall.standalone.query;

import java.io.PrintStream;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.ResultSetMetaData;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;

/** Runs one statement and prints its rows. */
public final class Query {

    private final DataSource warehouse;
    private final Format format;

    public Query(DataSource warehouse, Format format) {
        this.warehouse = warehouse;
        this.format = format;
    }

    /** Prints the answer; nothing where the statement has none. */
    public void run(String sql, PrintStream out) throws SQLException {
        try (Connection connection = warehouse.getConnection();
                Statement statement = connection.createStatement()) {
            if (!statement.execute(sql)) {
                return;
            }
            try (ResultSet rows = statement.getResultSet()) {
                print(rows, format.to(out));
            }
        }
    }

    private static void print(ResultSet rows, RowPrinter printer) throws SQLException {
        ResultSetMetaData columns = rows.getMetaData();
        List<String> names = new ArrayList<>();
        for (int column = 1; column <= columns.getColumnCount(); column++) {
            names.add(columns.getColumnLabel(column));
        }
        printer.begin(names);
        while (rows.next()) {
            List<@Nullable Object> values = new ArrayList<>();
            for (int column = 1; column <= names.size(); column++) {
                Object value = rows.getObject(column);
                values.add(rows.wasNull() ? null : value);
            }
            printer.row(values);
        }
        printer.end();
    }
}
