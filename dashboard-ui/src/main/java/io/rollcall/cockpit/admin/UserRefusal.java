package io.rollcall.cockpit.admin;

import java.util.Locale;

/** Why somebody was not added, changed or removed. */
public enum UserRefusal {
    /** A login is up to 32 letters, digits, points, hyphens and underscores. */
    LOGIN,
    /** Somebody is called so already. */
    TAKEN,
    /** A school's staff need their school's code, and nobody else has one. */
    SCHOOL,
    /** A password is too short, too long, or the login. */
    PASSWORD,
    /** Nobody of the district is called so. */
    UNKNOWN,
    /** Auditors are not the operators' to make or unmake. */
    AUDITOR,
    /** Nobody shuts themselves out. */
    SELF,
    /** The district's last operator stays. */
    LAST_OPERATOR,
    /** The file did not take it. */
    FILE,
    /** The audit log did not take it, so it was not done. */
    AUDIT;

    /** Under which it is in the texts. */
    public String textKey() {
        return "users.refused." + name().toLowerCase(Locale.ROOT);
    }
}
