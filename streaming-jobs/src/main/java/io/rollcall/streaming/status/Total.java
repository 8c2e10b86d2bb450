package io.rollcall.streaming.status;

import java.time.Instant;

/**
 * What a counter stands at.
 *
 * @param count how many people; how many seconds, where these are counted
 * @param moves how many moves it has counted; once all of the log is read, a function of the log alone
 * @param lastReceived the latest time of receipt among those moves
 */
record Total(long count, long moves, Instant lastReceived) {

    static final Total ZERO = new Total(0, 0, Instant.EPOCH);

    Total plus(Tally tally) {
        return new Total(
                count + tally.amount(),
                moves + tally.moves(),
                tally.lastReceived().isAfter(lastReceived) ? tally.lastReceived() : lastReceived);
    }
}
