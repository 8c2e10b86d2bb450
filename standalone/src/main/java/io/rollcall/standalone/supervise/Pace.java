package io.rollcall.standalone.supervise;

import java.time.Duration;

/**
 * How patient a supervisor is.
 *
 * @param backOff the waits between a program's death and its next start
 * @param probeInterval how often a running program is asked whether it is well
 * @param grace how long a program may take to stop before it is killed
 */
public record Pace(BackOff backOff, Duration probeInterval, Duration grace) {

    public static final Pace STANDARD = new Pace(BackOff.STANDARD, Duration.ofSeconds(2), Duration.ofSeconds(20));
}
