package io.rollcall.warehouse.query;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;

/** {@link AuditLines} over {@code rollcall.audit_log}. */
final class AskAuditLines implements AuditLines {

    private static final String SQL = """
            WITH
                ? AS asked_district,
                fromUnixTimestamp64Milli(toInt64(?), 'UTC') AS from_moment,
                fromUnixTimestamp64Milli(toInt64(?), 'UTC') AS before_moment,
                ? AS asked_action
            SELECT
                toUnixTimestamp64Milli(log.at) AS moment,
                id, actor, role, action, school, scope, purpose, outcome, people
            FROM rollcall.audit_log AS log FINAL
            WHERE district = asked_district AND log.at >= from_moment AND log.at < before_moment
                AND (asked_action = '' OR action = asked_action)
            ORDER BY moment DESC, id
            LIMIT %d
            """.formatted(MOST);

    private final AskWarehouse warehouse;

    AskAuditLines(AskWarehouse warehouse) {
        this.warehouse = warehouse;
    }

    @Override
    public List<AuditLine> ask(String district, Instant from, Instant before, String action) {
        return warehouse.listFew(
                SQL,
                AskAuditLines::line,
                district,
                Long.toString(from.toEpochMilli()),
                Long.toString(before.toEpochMilli()),
                action);
    }

    private static AuditLine line(ResultSet row) throws SQLException {
        return new AuditLine(
                Instant.ofEpochMilli(row.getLong("moment")),
                row.getString("id"),
                row.getString("actor"),
                row.getString("role"),
                row.getString("action"),
                row.getString("school"),
                row.getString("scope"),
                row.getString("purpose"),
                row.getString("outcome"),
                row.getInt("people"));
    }
}
