package io.rollcall.cockpit.audit.ui;

import io.rollcall.cockpit.audit.AuditAction;
import io.rollcall.cockpit.audit.AuditActor;
import io.rollcall.cockpit.audit.AuditEntry;
import io.rollcall.cockpit.audit.LookReason;
import io.rollcall.cockpit.component.FigureFormat;
import io.rollcall.cockpit.language.Texts;
import io.rollcall.cockpit.security.Role;
import io.rollcall.warehouse.query.AuditLines.AuditLine;
import java.time.ZoneId;
import java.util.Arrays;
import java.util.Locale;
import java.util.Set;

/** Says a line of the audit log in the viewer's language; a code that this build does not know stands as it is. */
final class AuditWords {

    /** What feeds of the gateway are called; every other name is a role of the cockpit. */
    private static final String FEED = "FEED";

    /** Who asks about single pupils, by a login of the warehouse. */
    private static final String RESEARCHER = "RESEARCHER";

    /** How what is refused, or fails, is told by the cockpit and by the gateway. */
    static final Set<String> OUTCOMES = Set.of(
            "NOT_DONE",
            "ROLE_NOT_ALLOWED",
            "OTHER_DISTRICT",
            "OTHER_SCHOOL",
            "KEY_OF_OTHER_SCHOOLS",
            "NO_PURPOSE",
            "NO_LOGIN",
            "LOGIN_TAKEN",
            "NO_ROLE",
            "SEVERAL_ROLES",
            "NO_DISTRICT",
            "NO_SCHOOL",
            "AWAY",
            "UNKNOWN_KEY",
            "INVALID_MATCH.NAMESPACE",
            "INVALID_MATCH.SCHOOL_OF_FEED",
            "INVALID_MATCH.SCHOOL_KNOWN",
            "INVALID_MATCH.SESSION_SCHEDULED",
            "INVALID_MATCH.DECLARED",
            "INVALID_FILE",
            "INVALID_OPTION",
            "INVALID_FEED",
            "BODY_TOO_LARGE",
            "TOO_MANY_EVENTS",
            "NOT_FOUND",
            "RATE_LIMITED",
            "TOO_BUSY",
            "LOG_UNAVAILABLE",
            "WAREHOUSE_UNAVAILABLE",
            "INTERNAL_ERROR");

    /** Purposes that feeds name, beside the reasons for a look at a class. */
    static final Set<String> PURPOSES = Set.of("REMINDER");

    private final FigureFormat format;
    private final ZoneId zone;
    private final Texts texts;

    AuditWords(FigureFormat format, ZoneId zone, Texts texts) {
        this.format = format;
        this.zone = zone;
        this.texts = texts;
    }

    /** Day and time of day, as the district's clocks show it. */
    String moment(AuditLine line) {
        return format.moment(line.at(), zone);
    }

    String role(AuditLine line) {
        return role(line.role());
    }

    String role(String code) {
        boolean known = Set.of(FEED, RESEARCHER, AuditActor.NO_ROLE).contains(code)
                || Arrays.stream(Role.values()).anyMatch(role -> role.name().equals(code));
        return known ? texts.get("audit.role." + code.toLowerCase(Locale.ROOT)) : code;
    }

    /** Which data, in words as far as they are this build's. */
    String scope(AuditLine line) {
        return orDash(new ScopeWords(format, texts, this).of(line.scope()));
    }

    String action(AuditLine line) {
        return AuditAction.named(line.action())
                .map(known -> texts.get(known.textKey()))
                .orElse(line.action());
    }

    /** In words where it is one of this build's, with the reference that was given. */
    String purpose(AuditLine line) {
        String[] parts = line.purpose().split(":", 2);
        return LookReason.named(parts[0])
                .map(reason -> texts.get(reason.textKey()) + (parts.length > 1 ? " · " + parts[1] : ""))
                .orElseGet(() -> PURPOSES.contains(line.purpose())
                        ? texts.get("audit.purpose." + line.purpose().toLowerCase(Locale.ROOT))
                        : orDash(line.purpose()));
    }

    String outcome(AuditLine line) {
        if (isDone(line)) {
            return texts.get("audit.done");
        }
        return OUTCOMES.contains(line.outcome())
                ? texts.get("audit.outcome." + line.outcome().toLowerCase(Locale.ROOT))
                : line.outcome();
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
