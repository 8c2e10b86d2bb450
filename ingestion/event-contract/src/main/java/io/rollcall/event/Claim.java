package io.rollcall.event;

import java.util.Comparator;

/**
 * What one observation says about its person and occasion, without who and where: the part that merge rules look at.
 *
 * @param order decides which claim is newer
 * @param operation whether it states or withdraws
 * @param standing where the person stands; {@link Standing#UNKNOWN} for a retraction
 */
public record Claim(SourceOrder order, Operation operation, Standing standing) implements Comparable<Claim> {

    private static final Comparator<Claim> NATURAL =
            Comparator.comparing(Claim::order).thenComparing(Claim::operation).thenComparing(Claim::standing);

    public Claim {
        if ((operation == Operation.RETRACT) != standing.equals(Standing.UNKNOWN)) {
            throw new IllegalArgumentException("a retraction carries no standing, and only a retraction carries none");
        }
    }

    public static Claim set(SourceOrder order, Standing standing) {
        return new Claim(order, Operation.SET, standing);
    }

    public static Claim retract(SourceOrder order) {
        return new Claim(order, Operation.RETRACT, Standing.UNKNOWN);
    }

    /** Total: two claims compare equal only where they are equal, so that a merge never depends on which of them came first. */
    @Override
    public int compareTo(Claim other) {
        return NATURAL.compare(this, other);
    }
}
