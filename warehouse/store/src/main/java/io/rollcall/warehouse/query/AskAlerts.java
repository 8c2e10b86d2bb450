package io.rollcall.warehouse.query;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/** {@link Alerts} over {@code rollcall.alert_standing}. */
final class AskAlerts implements Alerts {

    /** What {@link #alert} reads of the view. */
    static final String COLUMNS = """
                id, rule, severity, toString(date) AS day, school, school_name, about,
                toUnixTimestamp64Milli(opened_at) AS opened,
                closed_at IS NULL AS is_open,
                toUnixTimestamp64Milli(ifNull(closed_at, toDateTime64(0, 3, 'UTC'))) AS closed,
                ending, measured, threshold, usual, basis, version,
                acknowledged_at IS NOT NULL AS is_acknowledged,
                toUnixTimestamp64Milli(ifNull(acknowledged_at, toDateTime64(0, 3, 'UTC'))) AS acknowledged,
                acknowledged_by, note
            """;

    private static final String SQL = """
            WITH ? AS asked_district, fromUnixTimestamp64Milli(toInt64(?), 'UTC') AS closed_since
            SELECT
            """ + COLUMNS + """
            FROM rollcall.alert_standing
            WHERE district = asked_district AND (closed_at IS NULL OR closed_at >= closed_since)
            ORDER BY opened DESC, id
            """;

    private final AskWarehouse warehouse;

    AskAlerts(AskWarehouse warehouse) {
        this.warehouse = warehouse;
    }

    @Override
    public List<Alert> ask(String district, Instant closedSince) {
        return warehouse.listFew(SQL, AskAlerts::alert, district, Long.toString(closedSince.toEpochMilli()));
    }

    static Alert alert(ResultSet row) throws SQLException {
        return new Alert(
                row.getString("id"),
                row.getString("rule"),
                row.getString("severity"),
                LocalDate.parse(row.getString("day")),
                row.getString("school"),
                row.getString("school_name"),
                row.getString("about"),
                Instant.ofEpochMilli(row.getLong("opened")),
                row.getBoolean("is_open") ? Optional.empty() : Optional.of(Instant.ofEpochMilli(row.getLong("closed"))),
                row.getString("ending"),
                new Alert.Evidence(
                        row.getDouble("measured"),
                        row.getDouble("threshold"),
                        row.getDouble("usual"),
                        row.getDouble("basis")),
                row.getLong("version"),
                row.getBoolean("is_acknowledged")
                        ? Optional.of(new Alert.Acknowledged(
                                Instant.ofEpochMilli(row.getLong("acknowledged")),
                                row.getString("acknowledged_by"),
                                row.getString("note")))
                        : Optional.empty());
    }
}
