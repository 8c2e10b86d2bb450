package io.rollcall.gateway.platform.poll;

import java.time.Duration;

/** Waits; in tests, it lets the clock go on instead. */
@FunctionalInterface
public interface Pause {

    void pause(Duration time) throws InterruptedException;
}
