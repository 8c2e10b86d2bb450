package io.rollcall.standalone.bench;

import io.rollcall.standalone.bench.QueryTimes.Kind;
import io.rollcall.warehouse.query.AlertQuestions;
import io.rollcall.warehouse.query.Questions;
import io.rollcall.warehouse.query.SchoolDays;
import io.rollcall.warehouse.query.Scope;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** Every question of the cockpit and of the alerts' evaluation, as it is asked of a day in the middle of that day, or over a school year. */
final class MeasuredQuestions {

    private static final ZoneId ZONE = ZoneId.of("Asia/Shanghai");
    private static final String DISTRICT = MadeUpYear.DISTRICT;
    private static final Scope SCHOOL = Scope.ofSchool(MadeUpYear.A_SCHOOL);
    private static final Scope PART = new Scope("P1", "", "");
    private static final int DAYS_OF_NOTICES = 14;
    private static final int DAYS_OF_ANSWERS = 30;

    private final Questions cockpit;
    private final AlertQuestions alerting;

    /** Something to measure. */
    @FunctionalInterface
    interface Ask {
        Object ask() throws SQLException;
    }

    /**
     * One question.
     *
     * @param component what it is called in {@link Questions} or {@link AlertQuestions}
     * @param name in lower case, with underscores
     */
    record Measured(String component, String name, Kind kind, Ask ask) {}

    MeasuredQuestions(Questions cockpit, AlertQuestions alerting) {
        this.cockpit = cockpit;
        this.alerting = alerting;
    }

    List<Measured> live(LocalDate day) {
        return Stream.concat(Stream.concat(attendance(day).stream(), occasions(day).stream()), ofAlerts(day).stream())
                .toList();
    }

    private List<Measured> attendance(LocalDate day) {
        return List.of(
                live("districtNow", "district_now", () -> cockpit.districtNow().ask(DISTRICT, day)),
                live("schoolsNow", "schools_now", () -> cockpit.schoolsNow().ask(DISTRICT, day)),
                live("dayCurve", "day_curve", () -> cockpit.dayCurve().ask(DISTRICT, day, Scope.DISTRICT)),
                live("dayCurve", "day_curve_school", () -> cockpit.dayCurve().ask(DISTRICT, day, SCHOOL)),
                live(
                        "reasons",
                        "reasons_school",
                        () -> cockpit.reasons().ask(DISTRICT, day, Scope.ofSchool(MadeUpYear.A_SCHOOL))),
                live("classesNow", "classes_now", () -> cockpit.classesNow().ask(DISTRICT, day, MadeUpYear.A_SCHOOL)),
                live("freshness", "freshness", () -> cockpit.freshness().ask()),
                live("districts", "district", () -> cockpit.districts().ask(DISTRICT)),
                live("latestDay", "latest_day", () -> cockpit.latestDay().ask(DISTRICT)),
                live(
                        "organisations",
                        "organisations",
                        () -> cockpit.organisations().ask(DISTRICT, day)),
                live(
                        "feedsNow",
                        "feeds_now",
                        () -> cockpit.feedsNow().ask(DISTRICT, begins(day), noon(day), Duration.ofHours(1))),
                live(
                        "auditLines",
                        "audit_lines",
                        () -> cockpit.auditLines().ask(DISTRICT, begins(day), noon(day), "")));
    }

    private List<Measured> occasions(LocalDate day) {
        String notice = MadeUpOccasions.notice(day);
        LocalDate twoWeeks = day.minusDays(DAYS_OF_NOTICES - 1);
        LocalDate monthAgo = day.minusDays(DAYS_OF_ANSWERS);
        return List.of(
                live("notices", "notices", () -> cockpit.notices().ask(DISTRICT, twoWeeks, day, Scope.DISTRICT)),
                live(
                        "noticeSchools",
                        "notice_schools",
                        () -> cockpit.noticeSchools().ask(DISTRICT, day, notice)),
                live(
                        "noticeCurve",
                        "notice_curve",
                        () -> cockpit.noticeCurve().ask(DISTRICT, day, notice, Scope.DISTRICT)),
                live(
                        "noticeCurve",
                        "notice_curve_school",
                        () -> cockpit.noticeCurve().ask(DISTRICT, day, notice, SCHOOL)),
                live("checkIns", "check_ins", () -> cockpit.checkIns().ask(DISTRICT, ZONE, day)),
                live(
                        "campaignPaces",
                        "campaign_paces",
                        () -> cockpit.campaignPaces().ask(DISTRICT, ZONE, noon(day))),
                live(
                        "publishedAnswers",
                        "published_answers",
                        () -> cockpit.publishedAnswers().ask(DISTRICT, monthAgo, day, Scope.DISTRICT)),
                live("liveClasses", "live_classes", () -> cockpit.liveClasses().ask(DISTRICT, day, noon(day))),
                live(
                        "liveCurve",
                        "live_curve",
                        () -> cockpit.liveCurve().ask(DISTRICT, day, noon(day), Scope.DISTRICT, Optional.empty())),
                live("liveMoment", "live_moment", () -> cockpit.liveMoment().ask(DISTRICT, day)));
    }

    private List<Measured> ofAlerts(LocalDate day) {
        return List.of(
                live("alerts", "alerts", () -> cockpit.alerts().ask(DISTRICT, begins(day))),
                live("districts", "all_districts", () -> alerting.districts().get()),
                live("heartbeats", "heartbeats", () -> alerting.heartbeats().ask(DISTRICT, day)),
                live(
                        "dueNotices",
                        "due_notices",
                        () -> alerting.dueNotices().ask(DISTRICT, noon(day).minus(Duration.ofDays(7)), noon(day))),
                live(
                        "classSymptoms",
                        "class_symptoms",
                        () -> alerting.classSymptoms().ask(DISTRICT, noon(day).minus(Duration.ofDays(2)), noon(day))),
                live(
                        "firstMarks",
                        "first_marks",
                        () -> alerting.firstMarks().ask(DISTRICT, day.minusWeeks(1), day.minusDays(1))),
                live(
                        "schoolDays",
                        "school_days",
                        () -> cockpit.schoolDays().ask(DISTRICT, SchoolDays.comparedWith(day))),
                live(
                        "untoldAlerts",
                        "untold_alerts",
                        () -> alerting.untoldAlerts().ask(DISTRICT, begins(day))));
    }

    List<Measured> yearLong(LocalDate first, LocalDate last) {
        Instant begins = begins(first);
        return List.of(
                year(
                        "attendanceDays",
                        "days_of_district",
                        () -> cockpit.attendanceDays().ask(DISTRICT, first, last, Scope.DISTRICT)),
                year(
                        "attendanceDays",
                        "days_of_part",
                        () -> cockpit.attendanceDays().ask(DISTRICT, first, last, PART)),
                year(
                        "attendanceDays",
                        "days_of_school",
                        () -> cockpit.attendanceDays().ask(DISTRICT, first, last, SCHOOL)),
                year(
                        "weekdayAttendance",
                        "weekdays_of_year",
                        () -> cockpit.weekdayAttendance().ask(DISTRICT, first, last, Scope.DISTRICT)),
                year(
                        "classWeekdays",
                        "class_weekdays_of_year",
                        () -> cockpit.classWeekdays().ask(DISTRICT, first, last, MadeUpYear.A_SCHOOL)),
                year(
                        "persistentAbsence",
                        "persistent_absence",
                        () -> cockpit.persistentAbsence().ask(DISTRICT, last, Scope.DISTRICT)),
                year(
                        "requests",
                        "requests_of_half_year",
                        () -> cockpit.requests().ask(DISTRICT, last.minusDays(182), last, Scope.DISTRICT)),
                year("notices", "notices_of_year", () -> cockpit.notices().ask(DISTRICT, first, last, Scope.DISTRICT)),
                year(
                        "notices",
                        "notices_of_year_school",
                        () -> cockpit.notices().ask(DISTRICT, first, last, SCHOOL)),
                year(
                        "publishedAnswers",
                        "answers_of_year",
                        () -> cockpit.publishedAnswers().ask(DISTRICT, first, last, Scope.DISTRICT)),
                year("alerts", "alerts_of_year", () -> cockpit.alerts().ask(DISTRICT, begins)),
                year(
                        "auditLines",
                        "audit_lines_of_year",
                        () -> cockpit.auditLines().ask(DISTRICT, begins, noon(last), "EXPORT")));
    }

    private static Measured live(String component, String name, Ask ask) {
        return new Measured(component, name, Kind.LIVE, ask);
    }

    private static Measured year(String component, String name, Ask ask) {
        return new Measured(component, name, Kind.YEAR, ask);
    }

    private static Instant begins(LocalDate day) {
        return day.atStartOfDay().toInstant(ZoneOffset.UTC);
    }

    private static Instant noon(LocalDate day) {
        return day.atTime(4, 0).toInstant(ZoneOffset.UTC);
    }
}
