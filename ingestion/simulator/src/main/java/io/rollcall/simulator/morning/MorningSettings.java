package io.rollcall.simulator.morning;

/**
 * How a morning runs.
 *
 * @param speed how many simulated seconds pass in one, until the script has run out; from then on, one
 * @param trickle how many more events a second are sent without end, from 08:25 on, when all who come have come; with none, the morning ends with its script
 */
public record MorningSettings(double speed, double trickle) {

    /** Fifty minutes of arrivals in four, which is 1,900 events a second at most in a whole district; then enough that a screen keeps moving. */
    public static final MorningSettings DEMO = new MorningSettings(12, 3);

    public MorningSettings {
        if (!(speed > 0) || !(trickle >= 0)) {
            throw new IllegalArgumentException("speed must be above 0, and trickle 0 or more");
        }
    }
}
