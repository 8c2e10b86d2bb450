package io.rollcall.gateway.intake;

import org.jspecify.annotations.Nullable;

/** The events of one request, one after the other, in their order. */
interface EventSource {

    /** The next event; null after the last. Fails with {@code RequestFailedException} where the body cannot be read on. */
    @Nullable RawEvent next();

    /** How many there may be. */
    default int most() {
        return Decisions.MOST_EVENTS;
    }
}
