package io.rollcall.streaming.status;

import io.rollcall.event.Claim;
import io.rollcall.event.MergeSpan;
import io.rollcall.event.PresenceHistory;

/**
 * What is known of one person at one live class: {@link Tracked} for most other kinds.
 *
 * @param history the claims that count
 * @param moves how often the person's {@link Place} changed; the number of the last {@link StatusChange}
 */
record TrackedPresence(PresenceHistory history, long moves) {

    static final TrackedPresence NOTHING = new TrackedPresence(PresenceHistory.EMPTY, 0);

    /** Takes in one more claim. Returns itself where the claim changes nothing. */
    TrackedPresence after(Claim claim) {
        PresenceHistory longer = history.with(claim);
        if (longer.equals(history)) {
            return this;
        }
        TrackedPresence after = new TrackedPresence(longer, moves);
        return after.place().countsLike(place()) ? after : new TrackedPresence(longer, moves + 1);
    }

    Place place() {
        return Place.of(MergeSpan.merge(history));
    }
}
