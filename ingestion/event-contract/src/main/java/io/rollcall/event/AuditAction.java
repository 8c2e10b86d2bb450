package io.rollcall.event;

/** What is worth a line in the audit log. */
public enum AuditAction {
    /** A school asked which of its people have not answered. */
    OUTSTANDING_MATCH,
    /** Somebody known asked for what is not theirs. */
    PERMISSION_FAILURE,
    /** Somebody looked at a class, or at less. */
    CLASS_VIEW,
    /** Somebody took figures away. */
    EXPORT,
    /** An operator had a person's data erased. */
    ERASURE
}
