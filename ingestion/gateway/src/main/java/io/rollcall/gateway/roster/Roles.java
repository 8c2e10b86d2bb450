package io.rollcall.gateway.roster;

import io.rollcall.event.EnrolmentRole;
import org.jspecify.annotations.Nullable;

/** OneRoster's roles, of both versions, as what is counted. */
final class Roles {

    private Roles() {}

    /** Null for those who are at no school themselves. */
    static @Nullable EnrolmentRole of(RosterRow row, String column) {
        String role = row.required(column);
        return switch (role) {
            case "student" -> EnrolmentRole.STUDENT;
            case "teacher" -> EnrolmentRole.TEACHER;
            case "administrator",
                    "aide",
                    "counselor",
                    "principal",
                    "proctor",
                    "siteAdministrator",
                    "districtAdministrator",
                    "systemAdministrator" -> EnrolmentRole.STAFF;
            case "guardian", "parent", "relative" -> null;
            default -> {
                if (role.startsWith("ext:")) {
                    yield null;
                }
                throw row.fault(RosterRule.ROLE, column);
            }
        };
    }
}
