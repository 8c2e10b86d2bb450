package io.rollcall.streaming.status;

import io.rollcall.event.Claim;
import io.rollcall.event.ClaimHistory;
import io.rollcall.event.MergeFurthest;
import org.jspecify.annotations.Nullable;

/**
 * What is known of one person on one occasion of a kind whose rule looks at more than one claim: {@link Tracked} for the others.
 *
 * @param history the claims that count
 * @param moves how often the person's {@link Place} changed; the number of the last {@link StatusChange}
 */
record TrackedHistory(ClaimHistory history, long moves) implements Known {

    static final TrackedHistory NOTHING = new TrackedHistory(ClaimHistory.EMPTY, 0);

    /** Takes in one more claim; {@code before} is null where nothing was known. Returns what was known itself where the claim changes nothing. */
    static TrackedHistory after(@Nullable TrackedHistory before, Claim claim) {
        TrackedHistory known = before == null ? NOTHING : before;
        ClaimHistory longer = known.history.with(claim);
        if (longer.equals(known.history)) {
            return known;
        }
        TrackedHistory after = new TrackedHistory(longer, known.moves);
        return after.place().countsLike(known.place()) ? after : new TrackedHistory(longer, known.moves + 1);
    }

    @Override
    public Place place() {
        return Place.of(MergeFurthest.merge(history));
    }
}
