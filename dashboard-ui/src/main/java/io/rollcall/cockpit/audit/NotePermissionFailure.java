package io.rollcall.cockpit.audit;

import io.rollcall.cockpit.security.Viewer;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Puts somebody who asked for what is not theirs into the audit log, as far as that takes it: the answer does not depend on it. */
public final class NotePermissionFailure {

    private static final Logger LOG = LoggerFactory.getLogger(NotePermissionFailure.class);

    private final AuditLog audit;

    /** Keeps refusals in this log. */
    public NotePermissionFailure(AuditLog audit) {
        this.audit = audit;
    }

    /**
     * Notes a refusal.
     *
     * @param endpoint its pattern and not the path that was asked for, which could hold anything
     * @param code of the refusal
     */
    public void note(Viewer viewer, String endpoint, String code) {
        note(AuditActor.of(viewer), endpoint, code);
    }

    /** Notes that somebody was not let in at all, who has no role; district and login are "" where nothing tells them. */
    public void note(String district, String login, String endpoint, String code) {
        note(new AuditActor(district, login, AuditActor.NO_ROLE), endpoint, code);
    }

    private void note(AuditActor actor, String endpoint, String code) {
        try {
            audit.keep(actor, AuditEntry.refused(endpoint, code));
        } catch (AuditUnavailableException unavailable) {
            LOG.warn("That {} was refused could not be kept", endpoint, unavailable);
        }
    }
}
