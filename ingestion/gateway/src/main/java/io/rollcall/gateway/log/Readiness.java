package io.rollcall.gateway.log;

/** Whether this gateway can decide on events now: the directory and the feeds are restored, and the log answers. */
@FunctionalInterface
public interface Readiness {

    boolean isReady();
}
