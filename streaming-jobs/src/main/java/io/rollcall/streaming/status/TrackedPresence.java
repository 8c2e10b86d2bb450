package io.rollcall.streaming.status;

import io.rollcall.event.Claim;
import io.rollcall.event.MergeSpan;
import io.rollcall.event.PresenceHistory;
import org.jspecify.annotations.Nullable;

/**
 * What is known of one person at one live class: {@link Tracked} for most other kinds.
 *
 * @param history the claims that count
 * @param moves how often the person's {@link Place} changed; the number of the last {@link StatusChange}
 */
record TrackedPresence(PresenceHistory history, long moves) implements Known {

    static final TrackedPresence NOTHING = new TrackedPresence(PresenceHistory.EMPTY, 0);

    /** Takes in one more claim; {@code before} is null where nothing was known. Returns what was known itself where the claim changes nothing. */
    static TrackedPresence after(@Nullable TrackedPresence before, Claim claim) {
        TrackedPresence known = before == null ? NOTHING : before;
        PresenceHistory longer = known.history.with(claim);
        if (longer.equals(known.history)) {
            return known;
        }
        TrackedPresence after = new TrackedPresence(longer, known.moves);
        return after.place().countsLike(known.place()) ? after : new TrackedPresence(longer, known.moves + 1);
    }

    @Override
    public Place place() {
        return Place.of(MergeSpan.merge(history));
    }
}
