package io.rollcall.streaming.status;

import java.io.Serializable;

/**
 * Which reading of the log a row comes from. Whatever breaks the fixed order of a school's observations or the rule by which they merge (more partitions, a changed
 * rule, a rebuild) starts a higher generation from empty state, whose rows beat all rows of the lower ones.
 *
 * @param number from 0
 */
public record Generation(int number) implements Serializable {

    public static final Generation FIRST = new Generation(0);

    private static final int CHANGE_BITS = 40;

    public static final int HIGHEST = (1 << (Long.SIZE - 1 - CHANGE_BITS)) - 1;

    public Generation {
        if (number < 0 || number > HIGHEST) {
            throw new IllegalArgumentException("a generation is a number from 0 to " + HIGHEST);
        }
    }

    /** The version of a row after its n-th change. */
    long version(long n) {
        if (n < 0 || n >= 1L << CHANGE_BITS) {
            throw new IllegalArgumentException("more changes than a version can tell apart: " + n);
        }
        return ((long) number << CHANGE_BITS) | n;
    }
}
