package io.rollcall.alerts.webhook;

import io.rollcall.alerts.AlertRule;
import io.rollcall.warehouse.query.Alert;
import io.rollcall.warehouse.query.UntoldAlerts.UntoldAlert;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * What a receiver is told of an alert: all of it as it stands, so that a later message makes up for one that was left out. Holds codes and figures only; no figure by which
 * fewer than {@link #LEAST} people could be told apart.
 *
 * @param id the same for every attempt; of the alert and the sequence
 * @param json the body
 */
record AlertMessage(String id, String json) {

    /** The least group that is told of outside its school. */
    static final int LEAST = 10;

    static AlertMessage of(String district, UntoldAlert untold) {
        Alert alert = untold.alert();
        Map<String, @Nullable Object> fields = new LinkedHashMap<>();
        fields.put("type", "alert." + news(untold));
        fields.put("id", alert.id());
        fields.put("sequence", alert.version());
        fields.put("district", district);
        fields.put("rule", alert.rule());
        fields.put("severity", alert.severity());
        fields.put("date", alert.date());
        fields.put("school", alert.school());
        fields.put("about", alert.about());
        fields.put("opened_at", alert.openedAt());
        fields.put("closed_at", alert.closedAt().map(Instant::toString).orElse(null));
        fields.put("ending", alert.isOpen() ? null : alert.ending());
        fields.put("measured", measured(alert).orElse(null));
        fields.put("threshold", figure(alert.rule(), alert.evidence().threshold()));
        fields.put("usual", figure(alert.rule(), alert.evidence().usual()));
        return new AlertMessage(alert.id() + '-' + alert.version(), json(fields));
    }

    private static String news(UntoldAlert untold) {
        if (!untold.alert().isOpen()) {
            return "closed";
        }
        return untold.known() ? "updated" : "opened";
    }

    /** Nothing of a class with symptoms, which is small; a share of people only where neither part of them is small. */
    private static Optional<Double> measured(Alert alert) {
        Alert.Evidence found = alert.evidence();
        return AlertRule.named(alert.rule()).flatMap(rule -> switch (rule) {
            case SCHOOL_SILENT, FEED_REJECTED -> Optional.of(figure(alert.rule(), found.measured()));
            case ATTENDANCE_DROP, NOTICE_UNREAD, CAMPAIGN_BEHIND ->
                Math.min(found.measured(), 1 - found.measured()) * found.basis() < LEAST
                        ? Optional.empty()
                        : Optional.of(figure(alert.rule(), found.measured()));
            case SYMPTOM_CLUSTER -> Optional.empty();
        });
    }

    /** Shares in whole percent: finer ones tell single people of a school. */
    private static double figure(String rule, double exact) {
        return rule.equals(AlertRule.SCHOOL_SILENT.name()) || rule.equals(AlertRule.SYMPTOM_CLUSTER.name())
                ? exact
                : Math.round(exact * 100) / 100.0;
    }

    private static String json(Map<String, @Nullable Object> fields) {
        return fields.entrySet().stream()
                .map(field -> quoted(field.getKey()) + ':' + value(field.getValue()))
                .collect(Collectors.joining(",", "{", "}"));
    }

    private static String value(@Nullable Object value) {
        return switch (value) {
            case null -> "null";
            case Number number -> number.toString();
            default -> quoted(value.toString());
        };
    }

    private static String quoted(String text) {
        return text.chars()
                .mapToObj(c -> c < ' ' || c == '"' || c == '\\' ? "\\u%04x".formatted(c) : Character.toString(c))
                .collect(Collectors.joining("", "\"", "\""));
    }
}
