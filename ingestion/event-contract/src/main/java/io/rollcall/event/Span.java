package io.rollcall.event;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A time in which a person watched without a break.
 *
 * @param from when they entered
 * @param to when they left; null where nobody saw them leave
 */
public record Span(Instant from, @Nullable Instant to) {

    public boolean isOpen() {
        return to == null;
    }

    /** From the second of entering to the second of leaving, so that seconds add up to the same whatever a span is cut into; 0 while it is open. */
    public long seconds() {
        return to == null ? 0 : to.getEpochSecond() - from.getEpochSecond();
    }
}
