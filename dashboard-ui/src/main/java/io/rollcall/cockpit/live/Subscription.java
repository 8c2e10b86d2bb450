package io.rollcall.cockpit.live;

/** Something that goes on until it is ended; ending it twice is ending it once. */
@FunctionalInterface
public interface Subscription {

    /** Ends it. */
    void end();
}
