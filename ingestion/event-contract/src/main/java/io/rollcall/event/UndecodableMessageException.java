package io.rollcall.event;

/** Bytes in a topic that are no message of its family; they belong among the dead letters. Its text never quotes them. */
public final class UndecodableMessageException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    UndecodableMessageException(String why, Throwable cause) {
        super(why, cause);
    }

    UndecodableMessageException(String why) {
        super(why);
    }
}
