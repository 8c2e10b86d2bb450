package io.rollcall.standalone.doctor;

/**
 * What one look came to.
 *
 * @param about what was looked at, in a word or two
 * @param sentence what is so
 * @param nextStep what to do about it; "" where nothing need be done
 */
public record Finding(Level level, String about, String sentence, String nextStep) {

    /** How bad it is. */
    public enum Level {
        GOOD,
        /** Nothing is wrong yet, or it is wrong for some only. */
        WARNING,
        /** Figures are not right or not of now until somebody does something. */
        FAULT
    }

    static Finding good(String about, String sentence) {
        return new Finding(Level.GOOD, about, sentence, "");
    }

    /** Something that is not right yet or not for all. */
    public static Finding warning(String about, String sentence, String nextStep) {
        return new Finding(Level.WARNING, about, sentence, nextStep);
    }

    /** Something that somebody must do something about. */
    public static Finding fault(String about, String sentence, String nextStep) {
        return new Finding(Level.FAULT, about, sentence, nextStep);
    }
}
