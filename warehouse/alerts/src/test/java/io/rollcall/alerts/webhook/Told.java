package io.rollcall.alerts.webhook;

import io.rollcall.warehouse.query.Alert;
import io.rollcall.warehouse.query.UntoldAlerts.UntoldAlert;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;

/** Alerts to be told of. */
final class Told {

    static final Instant MORNING = Instant.parse("2026-11-23T00:30:00Z");

    private Told() {}

    static UntoldAlert silent(String id, long version) {
        return opened(id, version, "SCHOOL_SILENT", new Alert.Evidence(31, 30, 5, 100));
    }

    static UntoldAlert opened(String id, long version, String rule, Alert.Evidence evidence) {
        return new UntoldAlert(alert(id, version, rule, evidence, Optional.empty()), false);
    }

    static Alert alert(String id, long version, String rule, Alert.Evidence evidence, Optional<Instant> closedAt) {
        return new Alert(
                id,
                rule,
                "WARNING",
                LocalDate.of(2026, 11, 23),
                "S1",
                "First school",
                "AM",
                MORNING,
                closedAt,
                closedAt.isEmpty() ? "" : "RESOLVED",
                evidence,
                version,
                Optional.empty());
    }
}
