package io.rollcall.cockpit.audit;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/** What is worth a line in the audit log, by the names that the table has; some are lines of the gateway. */
public enum AuditAction {
    /** A school asked which of its people have not answered. */
    OUTSTANDING_MATCH,
    /** Somebody known asked for what is not theirs. */
    PERMISSION_FAILURE,
    /** Somebody looked at a class, or at less. */
    CLASS_VIEW,
    /** Somebody took figures away. */
    EXPORT,
    /** An operator had a person's data erased. */
    ERASURE,
    /** An operator opened single pupils to researchers, for a purpose. */
    PURPOSE_APPROVED,
    /** And closed them. */
    PURPOSE_ENDED,
    /** An operator let somebody in. */
    USER_ADDED,
    /** An operator gave somebody a new password. */
    USER_PASSWORD,
    /** An operator shut somebody out. */
    USER_REMOVED,
    /** A register was sent to the gateway from the cockpit. */
    UPLOAD,
    /** An operator gave a feed a new key. */
    FEED_KEY_ISSUED,
    /** An operator ended a feed's key. */
    FEED_KEY_REVOKED,
    /** A researcher asked about single pupils. */
    RESEARCH_QUERY;

    /** The action of that name; empty for one that this build does not know. */
    public static Optional<AuditAction> named(String name) {
        return Arrays.stream(values())
                .filter(action -> action.name().equals(name))
                .findFirst();
    }

    /** Under which it is in the texts. */
    public String textKey() {
        return "audit.action." + name().toLowerCase(Locale.ROOT);
    }
}
