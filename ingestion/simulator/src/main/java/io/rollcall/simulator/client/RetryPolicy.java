package io.rollcall.simulator.client;

import java.time.Duration;

/**
 * How a request is repeated while the gateway is away or not ready. Repeating is always safe: an event that is sent twice counts once.
 *
 * @param firstPause before the first repetition; each later pause is twice the one before
 * @param longestPause where doubling ends
 * @param patience how long one request may pause in all before it is given up
 */
public record RetryPolicy(Duration firstPause, Duration longestPause, Duration patience) {

    /** Rides out a restart of any program behind the gateway. */
    public static final RetryPolicy PATIENT =
            new RetryPolicy(Duration.ofMillis(100), Duration.ofSeconds(5), Duration.ofMinutes(15));

    private static final int DOUBLINGS_BEFORE_OVERFLOW = 30;

    /** The pause after so many failed attempts: at least what the gateway's {@code Retry-After} asks for. */
    Duration pauseAfter(int failures, Duration retryAfter) {
        Duration doubled = firstPause.multipliedBy(1L << Math.min(failures - 1, DOUBLINGS_BEFORE_OVERFLOW));
        Duration own = doubled.compareTo(longestPause) < 0 ? doubled : longestPause;
        return own.compareTo(retryAfter) < 0 ? retryAfter : own;
    }
}
