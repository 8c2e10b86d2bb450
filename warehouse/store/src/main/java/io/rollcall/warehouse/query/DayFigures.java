package io.rollcall.warehouse.query;

import java.time.LocalDate;
import java.util.List;

/**
 * Where the people of a {@link Scope} stood on one day.
 *
 * @param sessions those that any of its schools held, in people, in the order AM, PM, DAY; never empty
 */
public record DayFigures(LocalDate date, List<SessionFigures> sessions) {

    public DayFigures {
        sessions = List.copyOf(sessions);
    }

    /** The whole day, in half-days of one person (AM and PM one each, DAY two): for the day's rate and coverage, not for head counts. */
    public Figures day() {
        return SessionFigures.ofDay(sessions);
    }
}
