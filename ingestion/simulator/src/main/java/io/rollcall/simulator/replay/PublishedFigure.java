package io.rollcall.simulator.replay;

import java.time.LocalDate;
import java.util.OptionalDouble;

/**
 * What was published of one school on one day.
 *
 * @param school which
 * @param date which day
 * @param hundredths of a percent of its pupils that attended, 0 to 10,000; {@link #NOT_SUBMITTED} where the figure is empty
 */
public record PublishedFigure(ReplaySchool school, LocalDate date, int hundredths) {

    /** The school had not submitted; nothing is known of its day. */
    public static final int NOT_SUBMITTED = -1;

    private static final long WHOLE = 10_000;

    public boolean submitted() {
        return hundredths != NOT_SUBMITTED;
    }

    /** How many of the school's pupils attended, to the nearest pupil; 0 where the school had not submitted. */
    public int attended() {
        return submitted() ? (int) ((2L * hundredths * school.enrolled() + WHOLE) / (2 * WHOLE)) : 0;
    }

    /** The attendance rate that must be seen for this school and day, 0 to 1; empty where it must show as not reporting. */
    public OptionalDouble expectedRate() {
        return submitted() ? OptionalDouble.of((double) attended() / school.enrolled()) : OptionalDouble.empty();
    }
}
