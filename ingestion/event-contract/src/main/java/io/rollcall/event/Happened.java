package io.rollcall.event;

import java.time.Instant;
import java.util.Comparator;

/**
 * When something happened, where that is another time than the one which orders the claim about it, or is known only roughly. The first of several punches stands, so its
 * order is not its time; and who has read a notice between two askings has read it at some time between them.
 *
 * @param at by which the person is counted in a minute; whole milliseconds
 * @param withinSeconds it may have been so many seconds earlier, and not later
 */
public record Happened(Instant at, int withinSeconds) implements Comparable<Happened> {

    private static final Comparator<Happened> NATURAL =
            Comparator.comparing(Happened::at).thenComparingInt(Happened::withinSeconds);

    public Happened {
        at = Instant.ofEpochMilli(at.toEpochMilli());
        if (withinSeconds < 0) {
            throw new IllegalArgumentException("withinSeconds must not be negative");
        }
    }

    /** Any total order will do; see {@link Standing#compareTo}. */
    @Override
    public int compareTo(Happened other) {
        return NATURAL.compare(this, other);
    }
}
