package io.rollcall.cockpit.audit;

/** Keeps what people did, for auditors; nothing in it is ever changed. */
public interface AuditLog {

    /** Keeps the entry before it returns; an {@link AuditUnavailableException} says that it could not, and then what it is about must not be done. */
    void keep(AuditEntry entry);
}
