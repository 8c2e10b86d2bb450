package io.rollcall.standalone.faults;

/**
 * What the warehouse knows of a day's pupils, each of whom is marked present once and nothing else.
 *
 * @param counted the sum of the schools' counters
 * @param persons different persons among the status changes
 * @param changes status changes: a mark that was counted again would be one more
 */
record Standing(long counted, long persons, long changes) {

    /** What came in since an earlier moment. */
    Standing since(Standing earlier) {
        return new Standing(counted - earlier.counted, persons - earlier.persons, changes - earlier.changes);
    }

    /** How many of the persons sent are missing, wherever more are. */
    long lost(long sent) {
        return Math.max(0, sent - Math.min(counted, persons));
    }

    /** How many more there are than persons sent, wherever more are. */
    long doubleCounted(long sent) {
        return Math.max(0, Math.max(Math.max(counted, persons), changes) - sent);
    }
}
