package io.rollcall.standalone.faults;

import java.util.Map;

/**
 * What was done to a machine.
 *
 * @param kills how often each program was killed
 * @param suspensions how often each was made to stand still
 * @param fullDisks how often each program's disk was full
 * @param wrongClocks how often the gateway's clock was wrong by an hour
 */
public record Inflicted(
        Map<String, Integer> kills, Map<String, Integer> suspensions, Map<String, Integer> fullDisks, int wrongClocks) {

    public Inflicted {
        kills = Map.copyOf(kills);
        suspensions = Map.copyOf(suspensions);
        fullDisks = Map.copyOf(fullDisks);
    }
}
