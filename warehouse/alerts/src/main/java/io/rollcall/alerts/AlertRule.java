package io.rollcall.alerts;

import java.util.Arrays;
import java.util.Optional;

/** What somebody is told of. */
public enum AlertRule {
    /** A session has begun, the school has reported on earlier days, and nothing came. Measured in minutes since the session began. */
    SCHOOL_SILENT(true),
    /** A school's rate lies far below the same weekday's last weeks. Measured as a share. */
    ATTENDANCE_DROP(true);

    private final boolean ofTheDay;

    AlertRule(boolean ofTheDay) {
        this.ofTheDay = ofTheDay;
    }

    /** Whether its alerts are about one day and end with it; others last until their condition is gone. */
    boolean isOfTheDay() {
        return ofTheDay;
    }

    /** The rule of that name; empty for one that this build does not know. */
    public static Optional<AlertRule> named(String name) {
        return Arrays.stream(values()).filter(rule -> rule.name().equals(name)).findFirst();
    }
}
