package io.rollcall.streaming.status;

import java.io.Serializable;
import java.time.Duration;
import java.time.LocalDate;
import java.time.ZoneOffset;

/**
 * How long the job keeps what it knows of an occasion: so long after the end of its date, by the log's clock. That is longer than the correction window, so that when
 * state is dropped nothing more of the date can be admitted, and both steps may drop theirs whenever they come to it.
 *
 * @param duration from the end of the date
 */
public record StateLifetime(Duration duration) implements Serializable {

    public static final StateLifetime USUAL = new StateLifetime(Duration.ofDays(60));

    /** Time zones, the clocks of several gateways, and a request that is long on its way. */
    private static final Duration LONGER_THAN_THE_WINDOW = Duration.ofDays(3);

    private static final long WEEK = Duration.ofDays(7).toMillis();
    private static final long MIX = 0x9E37_79B9_7F4A_7C15L;

    /** With less, something might still be admitted of what is dropped. */
    public static Duration shortest(Duration correctionWindow) {
        return correctionWindow.plus(LONGER_THAN_THE_WINDOW);
    }

    boolean isOver(LocalDate date, long logTime) {
        return end(date) <= logTime;
    }

    /** When to look through a key's state, in milliseconds: the date's lifetime is over then. Every key has its own moment in the week, so that no moment has them all. */
    long visit(LocalDate date, long key) {
        long end = end(date);
        return end + Math.floorMod(key * MIX - end, WEEK);
    }

    private long end(LocalDate date) {
        return date.plusDays(1)
                .atStartOfDay(ZoneOffset.UTC)
                .toInstant()
                .plus(duration)
                .toEpochMilli();
    }
}
