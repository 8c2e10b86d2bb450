-- An operator may have a person's data erased, which is a line of the audit log.

ALTER TABLE rollcall.audit_log
    COMMENT COLUMN action 'OUTSTANDING_MATCH, PERMISSION_FAILURE, CLASS_VIEW, EXPORT or ERASURE';
