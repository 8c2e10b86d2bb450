package io.rollcall.standalone.doctor;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;

/** Whether the figures are of now, and the clock has not been set back. */
public final class LookAtFreshness {

    /** As on the cockpit: three of the gateway's ticks may be missed. */
    private static final Duration TOLERANCE = Duration.ofSeconds(20);

    private static final Duration CLOCK_TOLERANCE = Duration.ofSeconds(5);

    private LookAtFreshness() {}

    /** @param completeThrough whatever the gateway took in before this moment is counted; empty where nothing is known yet */
    public static Finding at(Instant now, Optional<Instant> completeThrough) {
        if (completeThrough.isEmpty()) {
            return Finding.warning(
                    "freshness",
                    "The warehouse does not know yet how far it is.",
                    "Look again in a minute; if it stays so, see the streaming job's log.");
        }
        Duration behind = Duration.between(completeThrough.get(), now);
        if (behind.compareTo(CLOCK_TOLERANCE.negated()) < 0) {
            return Finding.fault(
                    "clock",
                    "The warehouse is complete to %s, which lies %d s ahead of this machine's clock."
                            .formatted(completeThrough.get(), -behind.toSeconds()),
                    "The clock was set back. Let it be kept by NTP; ages on the screen are wrong until it has caught up, counts are not.");
        }
        return behind.compareTo(TOLERANCE) <= 0
                ? Finding.good(
                        "freshness", "All that was taken in up to %d s ago is counted.".formatted(behind.toSeconds()))
                : Finding.fault(
                        "freshness",
                        "What was taken in during the last %d s is not counted yet.".formatted(behind.toSeconds()),
                        "If the figure falls, the job is catching up: wait. If it rises, see the logs of streaming and warehouse; both may be killed, nothing is lost.");
    }
}
