package io.rollcall.standalone.rebuild;

/** The rebuild did not come to its end; running it again begins another one. Its message is one sentence for the operator. */
public final class RebuildFailedException extends Exception {

    private static final long serialVersionUID = 1L;

    RebuildFailedException(String why) {
        super(why);
    }

    RebuildFailedException(String why, Throwable cause) {
        super(why, cause);
    }
}
