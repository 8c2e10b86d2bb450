package io.rollcall.standalone.faults;

import java.time.Duration;

/**
 * What became of what was sent while the machine was being broken.
 *
 * @param rounds how many rounds of faults, each followed by an audit
 * @param inflicted what was done to it meanwhile
 * @param eventsAcknowledged marks of as many different pupils that the gateway acknowledged
 * @param lost how many of them the warehouse does not count
 * @param doubleCounted how many more it counts than there are
 * @param drift keys in which the warehouse differs from the log, over all rounds
 * @param longestRecovery the longest time from a round's last fault until every program answered
 * @param longestCatchUp the longest time from a round's end until the warehouse had all of it and was compared
 * @param seed what the faults followed from
 */
public record FaultReport(
        int rounds,
        Inflicted inflicted,
        long eventsAcknowledged,
        long lost,
        long doubleCounted,
        long drift,
        Duration longestRecovery,
        Duration longestCatchUp,
        long seed) {

    /** Whether nothing was lost, counted twice or counted otherwise than the log says. */
    public boolean exact() {
        return lost == 0 && doubleCounted == 0 && drift == 0;
    }
}
