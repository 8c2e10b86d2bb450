package io.rollcall.streaming.status;

import io.rollcall.event.Claim;
import io.rollcall.event.ClaimHistory;
import io.rollcall.event.MergeFurthest;

/**
 * What is known of one person on one occasion of a kind whose rule looks at more than one claim: {@link Tracked} for the others.
 *
 * @param history the claims that count
 * @param moves how often the person's {@link Place} changed; the number of the last {@link StatusChange}
 */
record TrackedHistory(ClaimHistory history, long moves) {

    static final TrackedHistory NOTHING = new TrackedHistory(ClaimHistory.EMPTY, 0);

    /** Takes in one more claim. Returns itself where the claim changes nothing. */
    TrackedHistory after(Claim claim) {
        ClaimHistory longer = history.with(claim);
        if (longer.equals(history)) {
            return this;
        }
        TrackedHistory after = new TrackedHistory(longer, moves);
        return after.place().countsLike(place()) ? after : new TrackedHistory(longer, moves + 1);
    }

    Place place() {
        return Place.of(MergeFurthest.merge(history));
    }
}
