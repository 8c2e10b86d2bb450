package io.rollcall.simulator.client;

import java.time.Duration;

/** Waiting, as a port: tests wait in no time. */
@FunctionalInterface
interface Pauser {

    void pause(Duration pause) throws InterruptedException;
}
