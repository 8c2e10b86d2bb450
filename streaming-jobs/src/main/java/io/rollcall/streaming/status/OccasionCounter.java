package io.rollcall.streaming.status;

import io.rollcall.event.Occasion;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** One counter of one occasion: the full identity under which a total is kept. */
record OccasionCounter(Occasion occasion, Counter counter) {

    /** In the order of what differs and of what is cheap; the compiler's own is not inlined where every move needs it. */
    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof OccasionCounter(Occasion itsOccasion, Counter itsCounter)
                && counter.equals(itsCounter)
                && Objects.equals(occasion, itsOccasion); // mostly the very same
    }

    /** Of what mostly differs. */
    @Override
    public int hashCode() {
        return 31 * (31 * occasion.school().hashCode() + occasion.name().hashCode())
                + 31 * occasion.date().hashCode()
                + counter.hashCode();
    }
}
