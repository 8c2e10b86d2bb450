package io.rollcall.standalone.supervise;

/** A program ended, or did not become well in time, at its first start. */
public final class StartFailedException extends Exception {

    private static final long serialVersionUID = 1L;

    StartFailedException(String message) {
        super(message);
    }
}
