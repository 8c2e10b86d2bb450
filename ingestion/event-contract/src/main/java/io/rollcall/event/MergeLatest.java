package io.rollcall.event;

import org.jspecify.annotations.Nullable;

/**
 * The merge rule "latest" (ATTENDANCE and most other kinds): the claim with the highest {@link SourceOrder} wins. Commutative, associative and idempotent, so that
 * any permutation with any duplicates ends in the same winner.
 */
public final class MergeLatest {

    private MergeLatest() {}

    /** The winner of the two; {@code winner} is null where nothing was claimed before. */
    public static Claim merge(@Nullable Claim winner, Claim claim) {
        return winner == null || claim.compareTo(winner) > 0 ? claim : winner;
    }
}
