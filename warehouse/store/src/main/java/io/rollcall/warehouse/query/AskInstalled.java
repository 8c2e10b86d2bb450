package io.rollcall.warehouse.query;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;

/** {@link Installed} over {@code rollcall.schema_version} and the newest day of {@code rollcall.school_count}: all days would be a long read. */
final class AskInstalled implements Installed {

    private static final String SQL = """
            SELECT version() AS engine, version AS schema, name, toUnixTimestamp64Milli(applied_at) AS applied,
                (SELECT bitShiftRight(max(version), 40) FROM rollcall.school_count
                 WHERE date = (SELECT max(date) FROM rollcall.school_count)) AS generation
            FROM rollcall.schema_version FINAL
            ORDER BY version DESC
            LIMIT 1
            """;

    private final AskWarehouse warehouse;

    AskInstalled(AskWarehouse warehouse) {
        this.warehouse = warehouse;
    }

    @Override
    public List<Answer> ask() {
        return warehouse.list(SQL, AskInstalled::answer);
    }

    private static Answer answer(ResultSet row) throws SQLException {
        return new Answer(
                row.getString("engine"),
                row.getInt("schema"),
                row.getString("name"),
                Instant.ofEpochMilli(row.getLong("applied")),
                row.getInt("generation"));
    }
}
