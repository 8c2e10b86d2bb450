package io.rollcall.cockpit;

/** A setting that the cockpit cannot start with; the message is one sentence for the operator. */
public final class InvalidSettingException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    /** Says what is wrong and what to do, in one sentence. */
    public InvalidSettingException(String sentence) {
        super(sentence);
    }
}
