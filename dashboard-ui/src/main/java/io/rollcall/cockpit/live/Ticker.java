package io.rollcall.cockpit.live;

import java.time.Duration;

/** Something that calls again and again, never twice at once, until it is told to stop. A test ticks by hand. */
@FunctionalInterface
interface Ticker {

    /** Calls at once and then at every interval; a call that takes longer delays the next. */
    Subscription every(Duration interval, Runnable call);
}
