package io.rollcall.event;

import java.time.Instant;
import java.util.Comparator;
import org.jspecify.annotations.Nullable;

/**
 * What is said of a person at a live class beside the standing. The order of a claim says which statement is the newer one; this says when it was so, which a later
 * correction does not change.
 *
 * @param at when the person entered or left, or when the platform was asked; whole milliseconds
 * @param watchedSeconds how long the person has watched in all by then, where the platform tells only that; null where somebody was seen to enter or leave
 */
public record Presence(Instant at, @Nullable Integer watchedSeconds) implements Comparable<Presence> {

    /** No live class is longer than a day. */
    public static final int MOST_SECONDS = 86_400;

    private static final Comparator<Presence> NATURAL = Comparator.comparing(Presence::at)
            .thenComparing(Presence::watchedSeconds, Comparator.nullsFirst(Comparator.naturalOrder()));

    public Presence {
        at = Instant.ofEpochMilli(at.toEpochMilli());
        if (watchedSeconds != null && (watchedSeconds < 0 || watchedSeconds > MOST_SECONDS)) {
            throw new IllegalArgumentException("watched seconds must be from 0 to " + MOST_SECONDS);
        }
    }

    /** Somebody was seen to enter or to leave. */
    public static Presence edge(Instant at) {
        return new Presence(at, null);
    }

    /** A platform says how long somebody has watched by then. */
    public static Presence total(Instant at, int watchedSeconds) {
        return new Presence(at, watchedSeconds);
    }

    /** Any total order will do; see {@link Standing#compareTo}. */
    @Override
    public int compareTo(Presence other) {
        return NATURAL.compare(this, other);
    }
}
