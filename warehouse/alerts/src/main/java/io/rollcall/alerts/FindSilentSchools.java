package io.rollcall.alerts;

import io.rollcall.warehouse.query.Alert.Evidence;
import io.rollcall.warehouse.query.Figures;
import io.rollcall.warehouse.query.Heartbeats.Heard;
import io.rollcall.warehouse.query.SchoolDay;
import io.rollcall.warehouse.query.SchoolFigures;
import io.rollcall.warehouse.query.SessionFigures;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/**
 * {@link AlertRule#SCHOOL_SILENT}: schools that have reported lately and of whose session, which has begun, nothing came. A school whose first mark usually comes later than
 * its session begins is given until then.
 */
final class FindSilentSchools {

    private static final int DAYS_BEFORE = 7;

    private final SilenceThresholds thresholds;

    FindSilentSchools(SilenceThresholds thresholds) {
        this.thresholds = thresholds;
    }

    List<Condition> find(
            Moment moment, List<SchoolFigures> schools, List<SchoolDay> past, Habits habits, List<Heard> heard) {
        Map<String, Long> reported = reportedDays(moment.today(), past);
        Map<String, List<Heard>> heartbeats = heard.stream().collect(Collectors.groupingBy(Heard::school));
        return schools.stream()
                .filter(school -> reported.getOrDefault(school.school(), 0L) >= thresholds.reportedDays())
                .filter(school -> !callsTheRollByLesson(school))
                .flatMap(school -> school.sessions().stream()
                        .filter(session -> nothingIsKnown(session.figures()))
                        .flatMap(session -> due(moment, school.school(), session.session(), habits)
                                .filter(due -> moment.since(due.firstMark()).compareTo(thresholds.warnAfter()) >= 0)
                                .filter(due -> heartbeats.getOrDefault(school.school(), List.of()).stream()
                                        .noneMatch(beat -> isAbout(beat, session.session(), due.begin())))
                                .map(due -> condition(
                                        moment,
                                        school,
                                        session,
                                        reported.getOrDefault(school.school(), 0L),
                                        moment.since(due.firstMark())))
                                .stream()))
                .toList();
    }

    /**
     * When a session begins and its first mark is due: as it begins, or when it usually comes where that is later.
     */
    private record Due(Instant begin, Instant firstMark) {}

    /** Empty for a session that is not watched. */
    private Optional<Due> due(Moment moment, String school, String session, Habits habits) {
        return Optional.ofNullable(thresholds.begins().get(session))
                .map(begin -> new Due(
                        moment.at(begin),
                        moment.at(habits.firstMark(school, session)
                                .filter(begin::isBefore)
                                .orElse(begin))));
    }

    private Condition condition(
            Moment moment, SchoolFigures school, SessionFigures session, long reportedDays, Duration silent) {
        return new Condition(
                AlertRule.SCHOOL_SILENT,
                moment.today(),
                school.school(),
                session.session(),
                silent.compareTo(thresholds.urgentAfter()) < 0 ? Severity.WARNING : Severity.URGENT,
                new Evidence(
                        silent.toMinutes(),
                        thresholds.warnAfter().toMinutes(),
                        reportedDays,
                        session.figures().expected()),
                false);
    }

    /** A feed of exceptions says nothing of those present, but that the session is complete; a sign of life counts once the session has begun. */
    private static boolean isAbout(Heard beat, String session, Instant begin) {
        return beat.session().equals(session)
                || (beat.session().isEmpty() && !beat.at().isBefore(begin));
    }

    /** Its marks are in lesson periods, which the sessions do not show. */
    private static boolean callsTheRollByLesson(SchoolFigures school) {
        return school.reporting()
                && school.sessions().stream().map(SessionFigures::figures).allMatch(FindSilentSchools::nothingIsKnown);
    }

    private static Map<String, Long> reportedDays(LocalDate today, List<SchoolDay> past) {
        LocalDate first = today.minusDays(DAYS_BEFORE);
        return past.stream()
                .filter(day -> day.date().isBefore(today) && !day.date().isBefore(first))
                .filter(day -> day.sessions().stream().anyMatch(session -> !nothingIsKnown(session.figures())))
                .collect(Collectors.groupingBy(SchoolDay::school, Collectors.counting()));
    }

    private static boolean nothingIsKnown(Figures figures) {
        return figures.attending() + figures.absent() + figures.notRequired() == 0;
    }
}
