package io.rollcall.gateway.roster;

import java.util.Locale;

/** The files of a roster that are read. OneRoster has more of them; those are not opened. */
enum RosterFile {
    ORGS("orgs"),
    ACADEMIC_SESSIONS("academicSessions"),
    CLASSES("classes"),
    USERS("users"),
    /** Of version 1.2, which took the roles out of the users. */
    ROLES("roles"),
    ENROLLMENTS("enrollments");

    private final String property;

    RosterFile(String property) {
        this.property = property;
    }

    /** In the manifest. */
    String property() {
        return "file." + property;
    }

    /** As it is called in sentences. */
    String fileName() {
        return property + ".csv";
    }

    /** As the archive knows it. */
    String member() {
        return fileName().toLowerCase(Locale.ROOT);
    }

    /** How a file is given. */
    enum Mode {
        /** All there is: what it does not name is gone. */
        BULK,
        /** What has changed. */
        DELTA,
        /** Not given; what is known stays. */
        ABSENT
    }
}
