package io.rollcall.standalone.audit;

/** The audit could not come to a verdict; its message is one sentence for the operator. */
public final class AuditFailedException extends Exception {

    private static final long serialVersionUID = 1L;

    public AuditFailedException(String why) {
        super(why);
    }

    public AuditFailedException(String why, Throwable cause) {
        super(why, cause);
    }
}
