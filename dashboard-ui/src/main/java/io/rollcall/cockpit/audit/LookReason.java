package io.rollcall.cockpit.audit;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/** Why a school's own staff look at its classes. A closed list: in free text a child's name could reach the audit log. */
public enum LookReason {
    /** To ask the families of who is missing. */
    CALL_FAMILIES,
    /** To see whether every class's roll has been called, and rightly. */
    CHECK_ROLL,
    /** To see that somebody teaches every class, and how many sit in it. */
    PLAN_COVER,
    /** To look after health and hygiene. */
    CARE_FOR_HEALTH,
    /** To account for everybody in an emergency or a drill. */
    SAFETY,
    /** To report to the school's head. */
    REPORT;

    /** The reason of that name; empty for one that this build does not know. */
    public static Optional<LookReason> named(String name) {
        return Arrays.stream(values())
                .filter(reason -> reason.name().equals(name))
                .findFirst();
    }

    /** Under which it is in the texts. */
    public String textKey() {
        return "purpose.reason." + name().toLowerCase(Locale.ROOT);
    }
}
