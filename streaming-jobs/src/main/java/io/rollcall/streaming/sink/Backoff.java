package io.rollcall.streaming.sink;

import java.time.Duration;

/**
 * How long to wait before trying again: each time twice as long as before.
 *
 * @param first the wait before the second attempt
 * @param longest no wait is longer
 */
record Backoff(Duration first, Duration longest) {

    private static final int MOST_DOUBLINGS = 20;

    Duration before(int attempt) {
        Duration doubled = first.multipliedBy(1L << Math.min(Math.max(attempt - 2, 0), MOST_DOUBLINGS));
        return doubled.compareTo(longest) < 0 ? doubled : longest;
    }
}
