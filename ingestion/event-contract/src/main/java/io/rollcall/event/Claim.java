package io.rollcall.event;

import java.time.Instant;
import java.util.Comparator;
import org.jspecify.annotations.Nullable;

/**
 * What one observation says about its person and occasion, without who and where: the part that merge rules look at.
 *
 * @param order decides which claim is newer
 * @param operation whether it states or withdraws
 * @param standing where the person stands; {@link Standing#UNKNOWN} for a retraction
 * @param presence when somebody entered or left, or how long they watched; null unless it is a live class's, and for a retraction
 * @param happened null where it happened when the order says, to the second, as mostly
 */
public record Claim(
        SourceOrder order,
        Operation operation,
        Standing standing,
        @Nullable Presence presence,
        @Nullable Happened happened)
        implements Comparable<Claim> {

    private static final Comparator<Claim> NATURAL = Comparator.comparing(Claim::order)
            .thenComparing(Claim::operation)
            .thenComparing(Claim::standing)
            .thenComparing(Claim::presence, Comparator.nullsFirst(Comparator.naturalOrder()))
            .thenComparing(Claim::happened, Comparator.nullsFirst(Comparator.naturalOrder()));

    public Claim {
        if ((operation == Operation.RETRACT) != standing.equals(Standing.UNKNOWN)) {
            throw new IllegalArgumentException("a retraction carries no standing, and only a retraction carries none");
        }
        if (operation == Operation.RETRACT && presence != null) {
            throw new IllegalArgumentException("a retraction says of nobody that they entered or left");
        }
        if (presence != null && happened != null) {
            throw new IllegalArgumentException("a live class's edges have their own time");
        }
        if (presence != null && presence.watchedSeconds() != null && standing.status() != Status.LEFT) {
            throw new IllegalArgumentException("a total of seconds is said of somebody who has left");
        }
    }

    /** Of what happened when the order says. */
    public Claim(SourceOrder order, Operation operation, Standing standing, @Nullable Presence presence) {
        this(order, operation, standing, presence, null);
    }

    public static Claim set(SourceOrder order, Standing standing) {
        return new Claim(order, Operation.SET, standing, null);
    }

    /** The same, of what happened at another time than the order says. */
    public Claim happening(Happened when) {
        return new Claim(order, operation, standing, presence, when);
    }

    /** The time by which the person is counted in a minute. */
    public Instant happenedAt() {
        return happened == null ? order.time() : happened.at();
    }

    /** By how many seconds it may have been earlier. */
    public int withinSeconds() {
        return happened == null ? 0 : happened.withinSeconds();
    }

    /** Of a live class. */
    public static Claim set(SourceOrder order, Standing standing, Presence presence) {
        return new Claim(order, Operation.SET, standing, presence);
    }

    public static Claim retract(SourceOrder order) {
        return new Claim(order, Operation.RETRACT, Standing.UNKNOWN, null);
    }

    /** Total: two claims compare equal only where they are equal, so that a merge never depends on which of them came first. */
    @Override
    public int compareTo(Claim other) {
        return NATURAL.compare(this, other);
    }
}
