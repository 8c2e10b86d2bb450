package io.rollcall.cockpit.audit;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Keeps the audit log as lines of the program's own log, under the name {@code rollcall.audit}. */
final class AuditToProgramLog implements AuditLog {

    private static final Logger LOG = LoggerFactory.getLogger("rollcall.audit");

    @Override
    public void keep(AuditEntry entry) {
        LOG.info("{}", entry);
    }
}
