package io.rollcall.cockpit.audit;

/** The audit log cannot be written just now. */
public final class AuditUnavailableException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    public AuditUnavailableException(Throwable cause) {
        super(cause);
    }
}
