package io.rollcall.event;

import java.time.Instant;

/**
 * Written by the gateway into every partition of every observation topic at a steady beat. Whoever has read a tick has read everything that the same gateway
 * acknowledged before it: that is how the cockpit can say up to when its figures are complete, in a quiet hour too.
 *
 * @param at the gateway's system clock
 */
public record Tick(Instant at) implements LogEntry, DeliveryEntry {

    public Tick {
        at = Instant.ofEpochMilli(at.toEpochMilli());
    }
}
