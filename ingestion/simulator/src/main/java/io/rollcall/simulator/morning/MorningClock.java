package io.rollcall.simulator.morning;

/** The simulated time of day: fast until the script has run out, then as fast as any clock. */
final class MorningClock {

    private static final int LAST_SECOND = 24 * 3600 - 1;

    private final int start;
    private final int end;
    private final double speed;

    MorningClock(int start, int end, double speed) {
        this.start = start;
        this.end = end;
        this.speed = speed;
    }

    /** The second of the day after so many real seconds. */
    int secondAfter(double elapsed) {
        double fast = elapsedAt(end);
        double second = elapsed < fast ? start + elapsed * speed : end + (elapsed - fast);
        return (int) Math.min(second, LAST_SECOND);
    }

    /** After how many real seconds the clock shows a second that lies within the script. */
    double elapsedAt(int second) {
        return (second - start) / speed;
    }
}
