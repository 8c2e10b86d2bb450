package io.rollcall.event;

import java.time.Instant;
import java.util.Comparator;

/**
 * Decides which of two observations of one person and occasion is the newer one. The time of receipt has no part in it: a retried old event must not beat a newer
 * correction.
 *
 * @param time the source's modified time if it has one, else the CloudEvents {@code time}; whole milliseconds
 * @param eventId the CloudEvents {@code id}; breaks ties of time
 */
public record SourceOrder(Instant time, String eventId) implements Comparable<SourceOrder> {

    private static final Comparator<SourceOrder> NATURAL =
            Comparator.comparing(SourceOrder::time).thenComparing(SourceOrder::eventId);

    public SourceOrder {
        Codes.require(eventId, "event id");
        time = Instant.ofEpochMilli(time.toEpochMilli());
    }

    @Override
    public int compareTo(SourceOrder other) {
        return NATURAL.compare(this, other);
    }
}
