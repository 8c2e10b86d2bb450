package io.rollcall.standalone.supervise;

import java.time.Duration;

/**
 * How long to wait before a program that died is started again: twice as long after every death, up to a limit, and from the beginning once it ran stably.
 *
 * @param first the wait after the first death
 * @param most the longest wait
 * @param stable how long a program must have run for its earlier deaths to be forgotten
 */
public record BackOff(Duration first, Duration most, Duration stable) {

    public static final BackOff STANDARD =
            new BackOff(Duration.ofSeconds(1), Duration.ofSeconds(30), Duration.ofMinutes(1));

    /** The wait after a death, given the wait before it ({@link Duration#ZERO} where there was none) and how long the program ran. */
    Duration next(Duration previous, Duration ran) {
        if (previous.isZero() || ran.compareTo(stable) >= 0) {
            return first;
        }
        Duration doubled = previous.multipliedBy(2);
        return doubled.compareTo(most) > 0 ? most : doubled;
    }
}
