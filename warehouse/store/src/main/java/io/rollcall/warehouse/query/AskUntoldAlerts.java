package io.rollcall.warehouse.query;

import java.time.Instant;
import java.util.List;

/** {@link UntoldAlerts} over {@code rollcall.alert_standing} and {@code rollcall.alert_told}. */
final class AskUntoldAlerts implements UntoldAlerts {

    private static final String SQL = """
            WITH
                ? AS asked_district,
                fromUnixTimestamp64Milli(toInt64(?), 'UTC') AS closed_since,
                toDateTime64(0, 3, 'UTC') AS never
            SELECT
            """ + AskAlerts.COLUMNS + """
                , told_id != '' AND told_open AND told_opened = opened_at AS is_known
            FROM (SELECT * FROM rollcall.alert_standing WHERE district = asked_district) AS alert
            LEFT JOIN
            (
                SELECT told.id AS told_id, told.opened_at AS told_opened, told.severity AS told_severity,
                    told.closed_at = never AS told_open
                FROM rollcall.alert_told AS told FINAL
                WHERE told.district = asked_district
            ) AS told ON told_id = alert.id
            WHERE (closed_at IS NULL OR closed_at >= closed_since OR (told_id != '' AND told_open))
                AND (told_id = '' OR told_opened != opened_at OR told_severity != severity
                    OR told_open != (closed_at IS NULL))
            ORDER BY version, id
            """;

    private final AskWarehouse warehouse;

    AskUntoldAlerts(AskWarehouse warehouse) {
        this.warehouse = warehouse;
    }

    @Override
    public List<UntoldAlert> ask(String district, Instant closedSince) {
        return warehouse.listFew(
                SQL,
                row -> new UntoldAlert(AskAlerts.alert(row), row.getBoolean("is_known")),
                district,
                Long.toString(closedSince.toEpochMilli()));
    }
}
