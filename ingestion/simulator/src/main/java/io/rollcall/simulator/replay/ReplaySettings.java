package io.rollcall.simulator.replay;

/**
 * How to replay.
 *
 * @param speed how many seconds of a school day pass in one; {@link #AS_FAST_AS_TAKEN} sends as fast as the gateway takes it. Nights and days without school pass in no
 *     time
 * @param inFlight how many batches may be on their way at once
 */
public record ReplaySettings(double speed, int inFlight) {

    public static final double AS_FAST_AS_TAKEN = 0;

    /** As fast as taken, with so many batches in flight that a gateway on the same machine is never idle. */
    public static final ReplaySettings DEFAULT = new ReplaySettings(AS_FAST_AS_TAKEN, 4);

    public ReplaySettings {
        if (!(speed >= 0) || inFlight < 1) {
            throw new IllegalArgumentException("speed must be 0 or more, and at least one batch in flight");
        }
    }
}
