package io.rollcall.standalone.backup;

/** What was to be restored is not what was backed up; the message says which file. */
public final class NotABackupException extends Exception {

    private static final long serialVersionUID = 1L;

    NotABackupException(String message) {
        super(message);
    }
}
