package io.rollcall.standalone.backfill;

/** The period was not counted to its end; running it again begins anew. Its message is one sentence for the operator. */
public final class BackfillFailedException extends Exception {

    private static final long serialVersionUID = 1L;

    public BackfillFailedException(String why) {
        super(why);
    }
}
