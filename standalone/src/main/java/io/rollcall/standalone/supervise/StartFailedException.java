package io.rollcall.standalone.supervise;

/** A program ended, or did not become well in time, at its first start. */
public final class StartFailedException extends Exception {

    private static final long serialVersionUID = 1L;

    private final String why;

    StartFailedException(String why) {
        super(why);
        this.why = why;
    }

    /** What happened, for people, with the end of the program's log. */
    public String why() {
        return why;
    }
}
