package io.rollcall.standalone.faults;

import java.time.Duration;

/** Adds the rounds up. */
final class Tally {

    private int rounds;
    private long acknowledged;
    private long lost;
    private long doubleCounted;
    private long drift;
    private Duration longestRecovery = Duration.ZERO;
    private Duration longestCatchUp = Duration.ZERO;

    /**
     * Takes a round.
     *
     * @param sent events that were acknowledged in it, each of another pupil
     * @param counted pupils that the warehouse counts since the first round
     * @param drift of the audit after it
     */
    void add(long sent, long counted, long drift, Duration recovery, Duration catchUp) {
        rounds++;
        acknowledged += sent;
        lost = Math.max(lost, acknowledged - counted);
        doubleCounted = Math.max(doubleCounted, counted - acknowledged);
        this.drift += drift;
        longestRecovery = longer(longestRecovery, recovery);
        longestCatchUp = longer(longestCatchUp, catchUp);
    }

    FaultReport report(Inflicted inflicted, long seed) {
        return new FaultReport(
                rounds, inflicted, acknowledged, lost, doubleCounted, drift, longestRecovery, longestCatchUp, seed);
    }

    private static Duration longer(Duration one, Duration other) {
        return one.compareTo(other) >= 0 ? one : other;
    }
}
