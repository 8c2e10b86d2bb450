package io.rollcall.cockpit.security;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/** What a person signs in as; it decides which views open. */
public enum Role {
    /** An official of the district's education bureau: live figures down to the school. */
    BUREAU,
    /** A school's own staff. */
    SCHOOL,
    /** Reads published tables. */
    ANALYST,
    /** Looks after feeds and health; sees no pupil figures. */
    OPERATOR,
    /** Reads the audit log. */
    AUDITOR;

    /** The role of that name, in whatever case. */
    public static Optional<Role> named(String word) {
        return Arrays.stream(values())
                .filter(role -> role.name().equals(word.toUpperCase(Locale.ROOT)))
                .findFirst();
    }
}
