package io.rollcall.alerts;

import io.rollcall.warehouse.query.Alert.Evidence;
import io.rollcall.warehouse.query.Figures;
import io.rollcall.warehouse.query.SchoolDay;
import io.rollcall.warehouse.query.SchoolDays;
import io.rollcall.warehouse.query.SchoolFigures;
import io.rollcall.warehouse.query.SessionFigures;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * {@link AlertRule#ATTENDANCE_DROP}: schools whose rate lies far below the same weekday's last weeks, by a robust score and by percentage points, so that neither a small
 * school's noise nor a large one's steadiness raises it.
 */
final class FindAttendanceDrops {

    /** A day of which less is known is none to compare with. */
    private static final double PAST_COVERAGE = 0.5;
    /** An open alert stays open until the figure is this much nearer to what is usual than the threshold. */
    private static final double KEEPS = 0.8;

    /** 0.96 - 0.91 is a little less than 0.05 in binary. */
    private static final double ROUNDING = 1e-9;

    private final DropThresholds thresholds;

    FindAttendanceDrops(DropThresholds thresholds) {
        this.thresholds = thresholds;
    }

    private record SchoolSession(String school, String session) {}

    List<Condition> find(Moment moment, List<SchoolFigures> schools, List<SchoolDay> past) {
        Map<SchoolSession, List<Double>> rates = rates(moment, past);
        return schools.stream()
                .flatMap(school -> school.sessions().stream()
                        .filter(session -> isTelling(session.figures()))
                        .flatMap(session -> drop(
                                moment,
                                school.school(),
                                session,
                                rates.getOrDefault(new SchoolSession(school.school(), session.session()), List.of()))
                                .stream()))
                .toList();
    }

    private boolean isTelling(Figures figures) {
        return known(figures) >= thresholds.people() && figures.coverage().orElse(0) >= thresholds.coverage();
    }

    private Optional<Condition> drop(Moment moment, String school, SessionFigures session, List<Double> before) {
        if (before.size() < thresholds.days()) {
            return Optional.empty();
        }
        Usual usual = Usual.of(before);
        double limit =
                Math.max(thresholds.points(), thresholds.score() * Math.max(usual.spread(), thresholds.spread()));
        double rate = session.figures().rate().orElseThrow();
        double below = usual.median() - rate + ROUNDING;
        if (below < KEEPS * limit) {
            return Optional.empty();
        }
        return Optional.of(new Condition(
                AlertRule.ATTENDANCE_DROP,
                moment.today(),
                school,
                session.session(),
                below < thresholds.urgentPoints() ? Severity.WARNING : Severity.URGENT,
                new Evidence(rate, usual.median() - limit, usual.median(), known(session.figures())),
                below < limit));
    }

    private static Map<SchoolSession, List<Double>> rates(Moment moment, List<SchoolDay> past) {
        Map<SchoolSession, List<Double>> rates = new HashMap<>();
        past.stream()
                .filter(day -> day.date().getDayOfWeek() == moment.today().getDayOfWeek())
                .filter(day -> day.date().isBefore(moment.today())
                        && !day.date().isBefore(moment.today().minusWeeks(SchoolDays.WEEKS)))
                .forEach(day -> day.sessions().stream()
                        .filter(session -> session.figures().coverage().orElse(0) >= PAST_COVERAGE)
                        .forEach(session -> rates.computeIfAbsent(
                                        new SchoolSession(day.school(), session.session()), key -> new ArrayList<>())
                                .add(session.figures().rate().orElseThrow())));
        return rates;
    }

    private static long known(Figures figures) {
        return figures.attending() + figures.absent();
    }
}
