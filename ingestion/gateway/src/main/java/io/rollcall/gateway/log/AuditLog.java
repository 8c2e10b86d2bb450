package io.rollcall.gateway.log;

import io.rollcall.event.AuditEntry;

/** Where it is written down who asked for what. Append-only. */
public interface AuditLog {

    /** Returns once the line is stored for good; fails with {@link LogUnavailableException} where that is not certain. */
    void append(AuditEntry entry);
}
