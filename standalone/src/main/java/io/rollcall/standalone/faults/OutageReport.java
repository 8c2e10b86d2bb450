package io.rollcall.standalone.faults;

import java.time.Duration;
import java.util.Map;
import java.util.OptionalLong;

/**
 * What became of what was sent before, while and after the log stood still.
 *
 * @param eventsSent marks of as many different pupils, all acknowledged in the end
 * @param acknowledged how many of them at each stage; those of the warm-up before
 * @param eventsRepeated marks that met the outage and were sent once more after all had been acknowledged
 * @param answers how many answers of each HTTP status, the warm-up's and the last repetition's not counted in
 * @param missing requests that were not answered: no connection, one that broke, or none in time
 * @param longestWait for an answer
 * @param memory of the gateway, resident, in KiB
 * @param lost how many pupils the warehouse does not count
 * @param doubleCounted how many marks it counts more than there are pupils
 * @param drift keys in which the warehouse differs from the log
 */
public record OutageReport(
        long eventsSent,
        Map<Stage, Long> acknowledged,
        long eventsRepeated,
        Map<Integer, Long> answers,
        long missing,
        Duration longestWait,
        Memory memory,
        long lost,
        long doubleCounted,
        long drift) {

    public OutageReport {
        acknowledged = Map.copyOf(acknowledged);
        answers = Map.copyOf(answers);
    }

    /**
     * What a process held, where the system tells.
     *
     * @param before just before the outage
     * @param atEnd just before the log went on
     * @param after when everything was acknowledged
     */
    public record Memory(OptionalLong before, OptionalLong atEnd, OptionalLong after) {}

    /** Events that were acknowledged at that stage. */
    public long acknowledgedAt(Stage stage) {
        return acknowledged.getOrDefault(stage, 0L);
    }

    /** Whether nothing was lost, counted twice or counted otherwise than the log says. */
    public boolean exact() {
        return lost == 0 && doubleCounted == 0 && drift == 0;
    }
}
