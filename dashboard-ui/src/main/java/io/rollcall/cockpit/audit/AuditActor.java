package io.rollcall.cockpit.audit;

import io.rollcall.cockpit.security.Viewer;

/** Who a line of the audit log is about, by the names that the table has. */
public record AuditActor(String district, String login, String role) {

    /** In the place of a role, of somebody who has none. */
    public static final String NO_ROLE = "NONE";

    static AuditActor of(Viewer viewer) {
        return new AuditActor(
                viewer.district(), viewer.getUsername(), viewer.role().name());
    }
}
