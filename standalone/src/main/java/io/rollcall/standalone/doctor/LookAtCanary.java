package io.rollcall.standalone.doctor;

import io.rollcall.standalone.wording.Counted;
import java.util.Map;

/** How the canary fares, as the cockpit's metrics have it. */
public final class LookAtCanary {

    private static final double FAULT_ABOVE = 20;

    private LookAtCanary() {}

    /** That it is not let in. */
    public static Finding off() {
        return Finding.good(
                "canary", "It is off; ./rollcall canary on has figures' freshness known when nobody sends, too.");
    }

    /**
     * What became of its marks since the cockpit was started.
     *
     * @param marks how many, by outcome
     * @param waitingSeconds for how long the last one has not been seen
     * @param within milliseconds within which half of those were seen that were; -1 where none was
     */
    public static Finding at(Map<String, Long> marks, double waitingSeconds, long within) {
        long seen = marks.getOrDefault("SEEN", 0L);
        long lost = marks.values().stream().mapToLong(count -> count).sum() - seen;
        if (waitingSeconds > FAULT_ABOVE) {
            return Finding.fault(
                    "canary",
                    "Its mark was acknowledged %.0f s ago and is no figure yet; so is everybody's."
                            .formatted(waitingSeconds),
                    "See the logs of streaming and warehouse; both may be killed, nothing is lost.");
        }
        if (seen == 0 && lost > 0) {
            return Finding.fault(
                    "canary",
                    "It sent %s, and none got through.".formatted(Counted.of(lost, "mark")),
                    marks.getOrDefault("NOT_TAKEN", 0L) > 0
                            ? "The gateway does not let it in: ./rollcall canary on gives it a new key."
                            : "See the logs of streaming and warehouse.");
        }
        String sentence = within < 0
                ? "It was let in just now."
                : "Seen as a figure: %s, half of them within %,d ms.".formatted(Counted.of(seen, "mark"), within);
        return lost > 0
                ? Finding.warning(
                        "canary",
                        sentence + " Lost on the way: %,d.".formatted(lost),
                        "rollcall_canary_marks_total says where; restarts are the usual reason.")
                : Finding.good("canary", sentence);
    }
}
