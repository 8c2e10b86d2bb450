package io.rollcall.cockpit.audit.ui;

import io.rollcall.cockpit.audit.AuditAction;
import io.rollcall.cockpit.audit.AuditActor;
import io.rollcall.cockpit.audit.AuditEntry;
import io.rollcall.cockpit.audit.LookReason;
import io.rollcall.cockpit.component.FigureFormat;
import io.rollcall.cockpit.security.Role;
import io.rollcall.warehouse.query.AuditLines.AuditLine;
import java.time.ZoneId;
import java.util.Arrays;
import java.util.Locale;
import java.util.function.UnaryOperator;

/** Says a line of the audit log in the viewer's language; a code that this build does not know stands as it is. */
final class AuditWords {

    /** What feeds of the gateway are called; every other name is a role of the cockpit. */
    private static final String FEED = "FEED";

    private final FigureFormat format;
    private final ZoneId zone;
    private final UnaryOperator<String> texts;

    AuditWords(FigureFormat format, ZoneId zone, UnaryOperator<String> texts) {
        this.format = format;
        this.zone = zone;
        this.texts = texts;
    }

    /** Day and time of day, as the district's clocks show it. */
    String moment(AuditLine line) {
        return format.moment(line.at(), zone);
    }

    String role(AuditLine line) {
        boolean known = line.role().equals(FEED)
                || line.role().equals(AuditActor.NO_ROLE)
                || Arrays.stream(Role.values()).anyMatch(role -> role.name().equals(line.role()));
        return known ? texts.apply("audit.role." + line.role().toLowerCase(Locale.ROOT)) : line.role();
    }

    String action(AuditLine line) {
        return AuditAction.named(line.action())
                .map(known -> texts.apply(known.textKey()))
                .orElse(line.action());
    }

    /** In words where it is one of this build's, with the reference that was given. */
    String purpose(AuditLine line) {
        String[] parts = line.purpose().split(":", 2);
        return LookReason.named(parts[0])
                .map(reason -> texts.apply(reason.textKey()) + (parts.length > 1 ? " · " + parts[1] : ""))
                .orElseGet(() -> orDash(line.purpose()));
    }

    String outcome(AuditLine line) {
        return isDone(line) ? texts.apply("audit.done") : line.outcome();
    }

    boolean isDone(AuditLine line) {
        return line.outcome().equals(AuditEntry.DONE);
    }

    String people(AuditLine line) {
        return line.people() == 0 ? FigureFormat.NO_FIGURE : format.count(line.people());
    }

    String orDash(String word) {
        return word.isEmpty() ? FigureFormat.NO_FIGURE : word;
    }
}
