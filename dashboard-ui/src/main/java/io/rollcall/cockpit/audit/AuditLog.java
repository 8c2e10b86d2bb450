package io.rollcall.cockpit.audit;

import io.rollcall.cockpit.security.Viewer;

/** Keeps what people did, for auditors; nothing in it is ever changed. */
public interface AuditLog {

    /** Keeps what somebody does before it returns; an {@link AuditUnavailableException} says that it could not, and then it must not be done. */
    void keep(AuditActor actor, AuditEntry entry);

    /** The same of somebody who has signed in. */
    default void keep(Viewer viewer, AuditEntry entry) {
        keep(AuditActor.of(viewer), entry);
    }
}
