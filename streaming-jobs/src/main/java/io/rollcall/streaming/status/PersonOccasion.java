package io.rollcall.streaming.status;

import io.rollcall.event.Occasion;
import io.rollcall.event.Subject;

/** One person at one occasion: the full identity under which a standing is kept, so that two persons whose 64-bit keys collide stay two persons. */
record PersonOccasion(Occasion occasion, Subject subject) {

    /** Of what nearly always differs. A record's own goes through every component of the occasion, two or three times for every observation. */
    @Override
    public int hashCode() {
        return Long.hashCode(subject.high()) * 31
                + occasion.name().hashCode() * 31
                + occasion.date().hashCode()
                + occasion.kind().hashCode();
    }
}
