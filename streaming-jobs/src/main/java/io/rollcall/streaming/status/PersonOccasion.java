package io.rollcall.streaming.status;

import io.rollcall.event.Occasion;
import io.rollcall.event.Subject;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** One person at one occasion: the full identity under which a standing is kept, so that two persons whose 64-bit keys collide stay two persons. */
record PersonOccasion(Occasion occasion, Subject subject) {

    /** The compiler's own is not inlined where every observation needs it. */
    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof PersonOccasion(Occasion itsOccasion, Subject itsSubject)
                && subject.high() == itsSubject.high()
                && subject.low() == itsSubject.low()
                && Objects.equals(occasion, itsOccasion); // mostly the very same
    }

    /** Of what nearly always differs. A record's own goes through every component of the occasion, two or three times for every observation. */
    @Override
    public int hashCode() {
        return Long.hashCode(subject.high()) * 31
                + occasion.name().hashCode() * 31
                + occasion.date().hashCode()
                + occasion.kind().hashCode();
    }
}
