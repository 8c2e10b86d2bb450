package io.rollcall.cockpit.audit;

import io.rollcall.cockpit.security.Viewer;
import java.time.Instant;

/**
 * Something that somebody did, or was not let do.
 *
 * @param login who
 * @param role as what
 * @param district whose data it is about
 * @param action such as {@code EXPORT}
 * @param about what it was done to, in codes that hold no personal id
 * @param allowed false where it was refused
 */
public record AuditEntry(
        Instant at, String login, String role, String district, String action, String about, boolean allowed) {

    /** Of that person, about their own district. */
    public static AuditEntry of(Instant at, Viewer viewer, String action, String about, boolean allowed) {
        return new AuditEntry(
                at, viewer.getUsername(), viewer.role().name(), viewer.district(), action, about, allowed);
    }
}
