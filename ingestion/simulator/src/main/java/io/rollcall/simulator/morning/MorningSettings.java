package io.rollcall.simulator.morning;

/**
 * How a morning runs.
 *
 * @param speed how many simulated seconds pass in one, until the script has run out; from then on, one
 * @param trickle how many events a second are sent once the script has run out; with none, the morning ends there
 */
public record MorningSettings(double speed, double trickle) {

    /** Fifty minutes of arrivals in four, which is 2,000 events a second in a whole district; then enough that a screen keeps moving. */
    public static final MorningSettings DEMO = new MorningSettings(12, 3);

    public MorningSettings {
        if (!(speed > 0) || !(trickle >= 0)) {
            throw new IllegalArgumentException("speed must be above 0, and trickle 0 or more");
        }
    }
}
