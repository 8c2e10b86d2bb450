package io.rollcall.gateway.log;

/** The log did not confirm in time that it holds what it was given. Its text names no content. */
public final class LogUnavailableException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    public LogUnavailableException(String why) {
        super(why);
    }

    public LogUnavailableException(String why, Throwable cause) {
        super(why, cause);
    }
}
