package io.rollcall.streaming.status;

import io.rollcall.event.Claim;
import io.rollcall.event.MergeLatest;
import org.jspecify.annotations.Nullable;

/**
 * What is known of one person on one occasion.
 *
 * @param winner the claim that beats all others seen so far
 * @param moves how often the person's {@link Place} changed; the number of the last {@link StatusChange}
 */
record Tracked(Claim winner, long moves) implements Known {

    /** Takes in one more claim; {@code before} is null where nothing was known. Returns {@code before} itself where the claim changes nothing. */
    static Tracked after(@Nullable Tracked before, Claim claim) {
        if (before == null) {
            return new Tracked(claim, Place.of(claim).isNowhere() ? 0 : 1);
        }
        Claim winner = MergeLatest.merge(before.winner, claim);
        if (winner.equals(before.winner)) {
            return before;
        }
        boolean stays = Place.of(winner).countsLike(before.place());
        return new Tracked(winner, stays ? before.moves : before.moves + 1);
    }

    @Override
    public Place place() {
        return Place.of(winner);
    }
}
