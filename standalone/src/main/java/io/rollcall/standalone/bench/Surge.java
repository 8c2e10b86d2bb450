package io.rollcall.standalone.bench;

import java.time.Duration;

/**
 * What became of a surge.
 *
 * @param receipts how many read receipts were sent
 * @param events how many events in all
 * @param time from the first to the last acknowledgement
 * @param freshness of all events, from the gateway's acknowledgement to the warehouse's answer
 * @param reachComplete from the last receipt's acknowledgement to a reach curve that has all of them
 */
public record Surge(int receipts, int events, Duration time, Freshness freshness, Duration reachComplete) {

    public double acknowledgedPerSecond() {
        return events * 1e9 / time.toNanos();
    }
}
