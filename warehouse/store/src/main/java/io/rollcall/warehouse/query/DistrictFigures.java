package io.rollcall.warehouse.query;

import java.time.Instant;
import java.util.List;
import java.util.Optional;

/**
 * Where a district stands on one day: the sums of its {@link SchoolFigures}.
 *
 * @param sessions the sessions that the calendar holds that day, in people, in the order AM, PM, DAY; none where it is no school day
 * @param schoolsExpected how many schools have a session that day
 * @param schoolsReporting how many of them have said anything for that day
 * @param lastReceived when the gateway took in the newest observation that counts in these figures
 */
public record DistrictFigures(
        List<SessionFigures> sessions, int schoolsExpected, int schoolsReporting, Optional<Instant> lastReceived) {

    public DistrictFigures {
        sessions = List.copyOf(sessions);
    }

    /** The whole day, in half-days of one person (AM and PM one each, DAY two): for the day's rate and coverage, not for head counts. */
    public Figures day() {
        return SessionFigures.ofDay(sessions);
    }

    /** False where no school of the district is expected to hold a session. */
    public boolean isSchoolDay() {
        return schoolsExpected > 0;
    }
}
