package io.rollcall.standalone.doctor;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;

/** Whether the figures are of now, and the clock has not been set back. */
public final class LookAtFreshness {

    /** As on the cockpit: three of the gateway's ticks may be missed. */
    private static final Duration TOLERANCE = Duration.ofSeconds(20);

    private static final Duration CLOCK_TOLERANCE = Duration.ofSeconds(5);

    /** Two ticks: long enough to see a job move that does. */
    public static final Duration BETWEEN_READINGS = Duration.ofSeconds(10);

    /**
     * How far the warehouse was at a moment.
     *
     * @param completeThrough whatever the gateway took in before this moment is counted; empty where nothing is known yet
     */
    public record Reading(Instant at, Optional<Instant> completeThrough) {

        private Duration behind() {
            return completeThrough.map(through -> Duration.between(through, at)).orElse(Duration.ZERO);
        }

        /** Whether a second reading, {@link #BETWEEN_READINGS} later, would tell a job that catches up from one that stands. */
        public boolean isLate() {
            return behind().compareTo(TOLERANCE) > 0;
        }
    }

    private LookAtFreshness() {}

    /** What one reading tells, where it is not late. */
    public static Finding at(Reading reading) {
        if (reading.completeThrough().isEmpty()) {
            return Finding.warning(
                    "freshness",
                    "The warehouse does not know yet how far it is.",
                    "Look again in a minute; if it stays so, see the streaming job's log.");
        }
        Duration behind = reading.behind();
        if (behind.compareTo(CLOCK_TOLERANCE.negated()) < 0) {
            return Finding.fault(
                    "clock",
                    "The warehouse is complete to %s, which lies %d s ahead of this machine's clock."
                            .formatted(reading.completeThrough().get(), -behind.toSeconds()),
                    "The clock was set back. Let it be kept by NTP; ages on the screen are wrong until it has caught up, counts are not.");
        }
        return reading.isLate()
                ? Finding.fault(
                        "freshness",
                        "What was taken in during the last %d s is not counted yet.".formatted(behind.toSeconds()),
                        "It does not get less: see the logs of streaming and warehouse; both may be killed, nothing is lost.")
                : Finding.good(
                        "freshness", "All that was taken in up to %d s ago is counted.".formatted(behind.toSeconds()));
    }

    /** What two readings tell, the first of which was late. */
    public static Finding at(Reading first, Reading second) {
        Duration caughtUp = first.behind().minus(second.behind());
        if (!second.isLate() || second.completeThrough().isEmpty() || !caughtUp.isPositive()) {
            return at(second);
        }
        Duration between = Duration.between(first.at(), second.at());
        long left = second.behind().toMillis() * between.toMillis() / caughtUp.toMillis() / 1000;
        return Finding.warning(
                "freshness",
                "The job is catching up: what was taken in during the last %d s is not counted yet."
                        .formatted(second.behind().toSeconds()),
                "Wait: at this pace it takes %d s more.".formatted(left));
    }
}
