package io.rollcall.cockpit.alerts;

import io.rollcall.alerts.AlertRule;
import io.rollcall.cockpit.component.FigureFormat;
import io.rollcall.cockpit.language.NamedCode;
import io.rollcall.cockpit.language.Texts;
import io.rollcall.warehouse.query.Alert;
import java.util.Locale;
import java.util.OptionalDouble;

/** Says in the viewer's language what an alert is about and by which figures it was found. */
public final class AlertWords {

    /** What a day's health report goes by beside campaigns. */
    private static final String HEALTH_REPORT = "DAILY";

    private final FigureFormat format;
    private final Texts texts;

    /** Says it by these texts. */
    public AlertWords(FigureFormat format, Texts texts) {
        this.format = format;
        this.texts = texts;
    }

    /** What was found. */
    public String rule(Alert alert) {
        return AlertRule.named(alert.rule())
                .map(rule -> texts.get("alerts.rule." + code(rule)))
                .orElse(alert.rule());
    }

    /** How urgent it is. */
    public String severity(Alert alert) {
        return texts.get("alerts.severity." + alert.severity().toLowerCase(Locale.ROOT));
    }

    /** What was found, against the threshold; nothing that a district may not see of a class. */
    public String evidence(Alert alert) {
        Alert.Evidence found = alert.evidence();
        return AlertRule.named(alert.rule())
                .map(rule -> switch (rule) {
                    case SCHOOL_SILENT ->
                        texts.get(
                                "alerts.evidence.school_silent",
                                texts.get("session." + alert.about().toLowerCase(Locale.ROOT)),
                                count(found.measured()),
                                count(found.threshold()),
                                count(found.usual()));
                    case ATTENDANCE_DROP ->
                        texts.get(
                                "alerts.evidence.attendance_drop",
                                texts.get("session." + alert.about().toLowerCase(Locale.ROOT)),
                                share(found.measured()),
                                share(found.usual()),
                                share(found.threshold()));
                    case NOTICE_UNREAD ->
                        texts.get(
                                "alerts.evidence.notice_unread",
                                alert.about(),
                                share(found.measured()),
                                count(found.basis()),
                                share(found.threshold()));
                    // Not how many: that is a small cell, and of a class.
                    case SYMPTOM_CLUSTER ->
                        texts.get("alerts.evidence.symptom_cluster", count(found.threshold()), count(found.usual()));
                    case FEED_REJECTED ->
                        texts.get(
                                "alerts.evidence.feed_rejected",
                                alert.about(),
                                share(found.measured()),
                                count(found.basis()),
                                share(found.threshold()));
                    case CAMPAIGN_BEHIND ->
                        texts.get(
                                "alerts.evidence.campaign_behind",
                                checkIn(alert.about()),
                                share(found.measured()),
                                share(found.usual()),
                                share(found.threshold()));
                })
                .orElse("");
    }

    /** How it ended. */
    public String ending(Alert alert) {
        return texts.get("alerts.ending." + alert.ending().toLowerCase(Locale.ROOT));
    }

    private String checkIn(String code) {
        return code.equals(HEALTH_REPORT)
                ? texts.get("check-ins.kind.health_report")
                : NamedCode.CAMPAIGN.name(code, texts);
    }

    private String count(double count) {
        return format.count(Math.round(count));
    }

    private String share(double share) {
        return format.share(OptionalDouble.of(share));
    }

    private static String code(AlertRule rule) {
        return rule.name().toLowerCase(Locale.ROOT);
    }
}
