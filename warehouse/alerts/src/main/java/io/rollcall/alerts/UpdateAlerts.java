package io.rollcall.alerts;

import io.rollcall.warehouse.query.Alert;
import io.rollcall.warehouse.row.AlertRow;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;

/**
 * From what is known of a district's alerts and what holds now to the rows that change: opened, updated, closed. A function of its input; what was found and written once
 * gives no row a second time.
 */
final class UpdateAlerts {

    private static final String RESOLVED = "RESOLVED";
    private static final String PASSED = "PASSED";

    private final String district;
    private final Moment moment;
    private final Map<String, Alert> byId;
    private final Map<Subject, Alert> open;
    private final List<AlertRow> rows = new ArrayList<>();

    /** What an alert is about; of a rule whose alerts last, whatever the day on which it was raised. */
    private record Subject(String rule, Optional<LocalDate> date, String school, String about) {}

    private UpdateAlerts(String district, Moment moment, List<Alert> known) {
        this.district = district;
        this.moment = moment;
        this.byId = known.stream().collect(Collectors.toMap(Alert::id, Function.identity()));
        this.open = known.stream()
                .filter(Alert::isOpen)
                .collect(Collectors.toMap(
                        UpdateAlerts::subject, Function.identity(), (one, other) -> one, HashMap::new));
    }

    /** The rows to write for what holds in the district at that moment. */
    static List<AlertRow> of(String district, Moment moment, List<Alert> known, List<Condition> holding) {
        var update = new UpdateAlerts(district, moment, known);
        holding.forEach(update::take);
        update.open.values().forEach(update::close);
        return List.copyOf(update.rows);
    }

    private void take(Condition condition) {
        Alert before = open.remove(subject(condition));
        if (before != null) {
            if (!before.severity().equals(condition.severity().name())
                    || !before.evidence().equals(condition.evidence())) {
                rows.add(row(before.id(), before.date(), condition, before.openedAt(), Optional.of(before)));
            }
        } else if (!condition.fading()) {
            String id = AlertId.of(district, condition);
            rows.add(row(id, condition.date(), condition, moment.asOf(), Optional.ofNullable(byId.get(id))));
        }
    }

    private AlertRow row(String id, LocalDate date, Condition found, Instant openedAt, Optional<Alert> before) {
        return new AlertRow(
                district,
                Math.toIntExact(date.toEpochDay()),
                id,
                found.rule().name(),
                found.school(),
                found.about(),
                found.severity().name(),
                openedAt,
                moment.asOf(),
                Instant.EPOCH,
                "",
                found.evidence().measured(),
                found.evidence().threshold(),
                found.evidence().usual(),
                found.evidence().basis(),
                version(before));
    }

    private void close(Alert alert) {
        rows.add(new AlertRow(
                district,
                Math.toIntExact(alert.date().toEpochDay()),
                alert.id(),
                alert.rule(),
                alert.school(),
                alert.about(),
                alert.severity(),
                alert.openedAt(),
                moment.asOf(),
                moment.asOf(),
                isOver(alert) ? PASSED : RESOLVED,
                alert.evidence().measured(),
                alert.evidence().threshold(),
                alert.evidence().usual(),
                alert.evidence().basis(),
                version(Optional.of(alert))));
    }

    private boolean isOver(Alert alert) {
        return AlertRule.named(alert.rule())
                .map(rule -> rule.isOver(alert.date(), alert.openedAt(), moment))
                .orElse(true);
    }

    /** Later than whatever stands, also where the time up to which the log is counted was set back. */
    private long version(Optional<Alert> before) {
        return Math.max(
                moment.counted().toEpochMilli(),
                before.map(alert -> alert.version() + 1).orElse(0L));
    }

    private static Subject subject(Condition condition) {
        return new Subject(
                condition.rule().name(),
                condition.rule().isAboutADay() ? Optional.of(condition.date()) : Optional.empty(),
                condition.school(),
                condition.about());
    }

    private static Subject subject(Alert alert) {
        boolean aboutADay =
                AlertRule.named(alert.rule()).map(AlertRule::isAboutADay).orElse(true);
        return new Subject(
                alert.rule(), aboutADay ? Optional.of(alert.date()) : Optional.empty(), alert.school(), alert.about());
    }
}
