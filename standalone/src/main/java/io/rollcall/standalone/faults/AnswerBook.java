package io.rollcall.standalone.faults;

import io.rollcall.simulator.client.Receipt;
import io.rollcall.simulator.client.Reply;
import java.time.Duration;
import java.util.EnumMap;
import java.util.Map;
import java.util.TreeMap;

/** Counts what the gateway answered. Many threads may write into it. */
final class AnswerBook {

    private final Map<Stage, Long> acknowledged = new EnumMap<>(Stage.class);
    private final Map<Integer, Long> answers = new TreeMap<>();
    private long missing;
    private Duration longestWait = Duration.ZERO;

    /**
     * Takes a reply.
     *
     * @param stage when it came
     * @param wait how long after the request; a request that nobody answered was waited for too
     */
    synchronized void add(Stage stage, Reply reply, Duration wait) {
        switch (reply) {
            case Reply.Acknowledged(int status, Receipt receipt) -> {
                answers.merge(status, 1L, Long::sum);
                acknowledged.merge(stage, (long) receipt.admitted(), Long::sum);
            }
            case Reply.Refused(int status, Duration _) -> answers.merge(status, 1L, Long::sum);
            case Reply.Missing _ -> missing++;
        }
        if (wait.compareTo(longestWait) > 0) {
            longestWait = wait;
        }
    }

    /** Events that were acknowledged at that stage. */
    synchronized long acknowledged(Stage stage) {
        return acknowledged.getOrDefault(stage, 0L);
    }

    /** Events that were acknowledged. */
    synchronized long acknowledged() {
        return acknowledged.values().stream().mapToLong(Long::longValue).sum();
    }

    /** How many answers of each HTTP status. */
    synchronized Map<Integer, Long> answers() {
        return Map.copyOf(answers);
    }

    /** Requests without an answer. */
    synchronized long missing() {
        return missing;
    }

    synchronized Duration longestWait() {
        return longestWait;
    }
}
