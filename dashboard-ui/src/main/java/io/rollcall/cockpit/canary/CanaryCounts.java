package io.rollcall.cockpit.canary;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.function.Supplier;

/** Is told what became of the canary's marks. */
public interface CanaryCounts {

    /** What became of one mark. */
    enum Outcome {
        /** The warehouse answered with it. */
        SEEN,
        /** The gateway took it, and the warehouse did not answer with it in time. */
        NOT_SEEN,
        /** The gateway did not take it, or did not answer. */
        NOT_TAKEN,
        /** The warehouse did not say where the canary stands, so nothing was sent. */
        NOT_SENT
    }

    void marked(Outcome outcome);

    /** Of a mark that was seen: how long after its acknowledgement. */
    void seenAfter(Duration freshness);

    /** @param since when the mark was acknowledged that is not seen yet; empty while none is on its way */
    void waiting(Supplier<Optional<Instant>> since);
}
