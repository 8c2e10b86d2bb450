package io.rollcall.cockpit.export;

import io.rollcall.cockpit.audit.AuditEntry;
import io.rollcall.cockpit.audit.AuditLog;
import io.rollcall.cockpit.audit.AuditUnavailableException;
import io.rollcall.cockpit.security.Viewer;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Puts somebody who asked for what is not theirs into the audit log, as far as that takes it: the answer does not depend on it. */
final class NotePermissionFailure {

    private static final Logger LOG = LoggerFactory.getLogger(NotePermissionFailure.class);

    /** The pattern and not the path, which could hold anything. */
    private static final String ENDPOINT = "GET /v1/export/{view}";

    private final AuditLog audit;

    NotePermissionFailure(AuditLog audit) {
        this.audit = audit;
    }

    void note(Viewer viewer, ExportProblem refusal) {
        try {
            audit.keep(viewer, AuditEntry.refused(ENDPOINT, refusal.name()));
        } catch (AuditUnavailableException unavailable) {
            LOG.warn("That an export was refused could not be kept", unavailable);
        }
    }
}
