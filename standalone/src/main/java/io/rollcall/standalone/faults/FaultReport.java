package io.rollcall.standalone.faults;

import java.time.Duration;
import java.util.Map;

/**
 * What became of what was sent while the machine was being broken.
 *
 * @param rounds how many rounds of faults, each followed by an audit
 * @param kills how often each program was killed
 * @param suspensions how often each was made to stand still
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
        Map<String, Integer> kills,
        Map<String, Integer> suspensions,
        long eventsAcknowledged,
        long lost,
        long doubleCounted,
        long drift,
        Duration longestRecovery,
        Duration longestCatchUp,
        long seed) {

    public FaultReport {
        kills = Map.copyOf(kills);
        suspensions = Map.copyOf(suspensions);
    }

    /** Whether nothing was lost, counted twice or counted otherwise than the log says. */
    public boolean exact() {
        return lost == 0 && doubleCounted == 0 && drift == 0;
    }
}
