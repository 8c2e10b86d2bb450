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

/** {@link AlertRule#SCHOOL_SILENT}: schools that have reported lately and of whose session, which has begun, nothing came. */
final class FindSilentSchools {

    private static final int DAYS_BEFORE = 7;

    private final SilenceThresholds thresholds;

    FindSilentSchools(SilenceThresholds thresholds) {
        this.thresholds = thresholds;
    }

    List<Condition> find(Moment moment, List<SchoolFigures> schools, List<SchoolDay> past, List<Heard> heard) {
        Map<String, Long> reported = reportedDays(moment.today(), past);
        Map<String, List<Heard>> heartbeats = heard.stream().collect(Collectors.groupingBy(Heard::school));
        return schools.stream()
                .filter(school -> reported.getOrDefault(school.school(), 0L) >= thresholds.reportedDays())
                .filter(school -> !callsTheRollByLesson(school))
                .flatMap(school -> school.sessions().stream()
                        .filter(session -> nothingIsKnown(session.figures()))
                        .flatMap(session -> silence(
                                moment,
                                school,
                                session,
                                reported.getOrDefault(school.school(), 0L),
                                heartbeats.getOrDefault(school.school(), List.of()))
                                .stream()))
                .toList();
    }

    private Optional<Condition> silence(
            Moment moment, SchoolFigures school, SessionFigures session, long reportedDays, List<Heard> heard) {
        return Optional.ofNullable(thresholds.begins().get(session.session()))
                .map(moment::at)
                .filter(begin -> moment.since(begin).compareTo(thresholds.warnAfter()) >= 0)
                .filter(begin -> heard.stream().noneMatch(beat -> isAbout(beat, session.session(), begin)))
                .map(begin -> condition(moment, school, session, reportedDays, moment.since(begin)));
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
