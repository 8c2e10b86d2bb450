package io.rollcall.streaming.status;

/** What is known of one person on one occasion, in the form that the kind's merge rule needs. */
sealed interface Known permits Tracked, TrackedHistory, TrackedPresence {

    Place place();

    /** How often the person's {@link Place} changed; the number of the last {@link StatusChange}. */
    long moves();
}
