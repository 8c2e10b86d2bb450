package io.rollcall.warehouse.query;

import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * Where a district stands on one day.
 *
 * @param sessions the sessions that any of its schools holds that day, in people, in the order AM, PM, DAY; none where it is no school day
 * @param schoolsExpected how many schools have a session that day
 * @param schoolsReporting how many of them have said anything for that day
 * @param lastReceived when the gateway took in the newest observation that counts in these figures
 */
public record DistrictFigures(
        List<SessionFigures> sessions, int schoolsExpected, int schoolsReporting, Optional<Instant> lastReceived) {

    public DistrictFigures {
        sessions = List.copyOf(sessions);
    }

    /** The sum of a district's schools, so that the two can never disagree. */
    public static DistrictFigures sumOf(List<SchoolFigures> schools) {
        return new DistrictFigures(
                SessionFigures.NAMES.stream()
                        .flatMap(session -> sumOf(session, schools).stream())
                        .toList(),
                schools.size(),
                (int) schools.stream().filter(SchoolFigures::reporting).count(),
                schools.stream()
                        .flatMap(school -> school.lastReceived().stream())
                        .max(Comparator.naturalOrder()));
    }

    private static Optional<SessionFigures> sumOf(String session, List<SchoolFigures> schools) {
        Stream<Figures> held = schools.stream()
                .flatMap(school -> school.sessions().stream())
                .filter(s -> s.session().equals(session))
                .map(SessionFigures::figures);
        return held.reduce(Figures::plus).map(sum -> new SessionFigures(session, sum));
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
