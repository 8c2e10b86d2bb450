package io.rollcall.gateway.intake;

import org.jspecify.annotations.Nullable;

/** What an adapter has read, one after the other, in its order. */
@FunctionalInterface
public interface AdaptedEvents {

    /** How many one request may hold: more than of events, since their text is far shorter. */
    int MOST = 100_000;

    /** The next one; null after the last. Fails with {@code RequestFailedException} where it cannot be read on. */
    @Nullable Adapted next();
}
