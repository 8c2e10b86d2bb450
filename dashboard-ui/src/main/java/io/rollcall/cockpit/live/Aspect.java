package io.rollcall.cockpit.live;

import io.rollcall.warehouse.query.Alert;
import io.rollcall.warehouse.query.AuditLines.AuditLine;
import io.rollcall.warehouse.query.ClassesNow.ClassFigures;
import io.rollcall.warehouse.query.CurvePoint;
import io.rollcall.warehouse.query.DayFigures;
import io.rollcall.warehouse.query.DistrictProfile;
import io.rollcall.warehouse.query.FeedsNow.FeedFigures;
import io.rollcall.warehouse.query.Organisation;
import io.rollcall.warehouse.query.Questions;
import io.rollcall.warehouse.query.SchoolDays;
import io.rollcall.warehouse.query.Scope;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.Month;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/**
 * Something that a page shows beside where the schools stand. It is asked once for all pages that want it, however many
 * they are.
 *
 * @param <A> what the warehouse answers
 */
public interface Aspect<A> {

    /** Asks for it. */
    A ask(Questions questions, Day day);

    /**
     * What is asked about.
     *
     * @param date the day that is shown
     * @param today the district's own; no figure of it is closed yet
     */
    record Day(String district, LocalDate date, LocalDate today) {

        /** Of the district; UTC where the directory does not know it. */
        ZoneId zone(Questions questions) {
            return questions
                    .districts()
                    .ask(district)
                    .map(DistrictProfile::zone)
                    .orElse(ZoneOffset.UTC);
        }
    }

    /** How long an answer may stay on show. */
    Duration pace();

    /** How the day's roll call came in; follows the figures and is quick to answer. */
    record CurveOf(Scope scope) implements Aspect<List<CurvePoint>> {

        @Override
        public List<CurvePoint> ask(Questions questions, Day day) {
            return questions.dayCurve().ask(day.district(), day.date(), scope);
        }

        @Override
        public Duration pace() {
            return Duration.ofMillis(850);
        }
    }

    /** The school days before the day shown, that many days back. */
    record DaysBefore(Scope scope, int days) implements Aspect<List<DayFigures>> {

        @Override
        public List<DayFigures> ask(Questions questions, Day day) {
            return questions
                    .attendanceDays()
                    .ask(day.district(), day.date().minusDays(days), day.date().minusDays(1), scope);
        }

        @Override
        public Duration pace() {
            return Duration.ofMinutes(2);
        }
    }

    /** The school days before the day shown, from the beginning of its school year on 1 August. */
    record SchoolYear(Scope scope) implements Aspect<List<DayFigures>> {

        @Override
        public List<DayFigures> ask(Questions questions, Day day) {
            return questions
                    .attendanceDays()
                    .ask(day.district(), begin(day.date()), day.date().minusDays(1), scope);
        }

        static LocalDate begin(LocalDate date) {
            LocalDate august = LocalDate.of(date.getYear(), Month.AUGUST, 1);
            return date.isBefore(august) ? august.minusYears(1) : august;
        }

        @Override
        public Duration pace() {
            return Duration.ofMinutes(5);
        }
    }

    /** Every school on the days that the day shown is compared with: the week before it and the same weekday in eight weeks. */
    record DaysToCompare() implements Aspect<PastDays> {

        @Override
        public PastDays ask(Questions questions, Day day) {
            return new PastDays(
                    day.date(), questions.schoolDays().ask(day.district(), SchoolDays.comparedWith(day.date())));
        }

        @Override
        public Duration pace() {
            return Duration.ofMinutes(5);
        }
    }

    /** Of what somebody should be told: every open alert, and those that closed in the last thirty days. */
    record AlertsNow() implements Aspect<List<Alert>> {

        private static final int DAYS = 30;

        @Override
        public List<Alert> ask(Questions questions, Day day) {
            return questions
                    .alerts()
                    .ask(
                            day.district(),
                            day.today().minusDays(DAYS).atStartOfDay().toInstant(ZoneOffset.UTC));
        }

        @Override
        public Duration pace() {
            return Duration.ofSeconds(2);
        }
    }

    /** What every feed sent on the day, and what became of it; feeds are the district's, not a school's. */
    record FeedsToday() implements Aspect<List<FeedFigures>> {

        /** As long as the usual rule of alerts looks back. */
        private static final Duration LATELY = Duration.ofMinutes(15);

        @Override
        public List<FeedFigures> ask(Questions questions, Day day) {
            ZoneId zone = day.zone(questions);
            return questions
                    .feedsNow()
                    .ask(
                            day.district(),
                            day.date().atStartOfDay(zone).toInstant(),
                            day.date().plusDays(1).atStartOfDay(zone).toInstant(),
                            LATELY);
        }

        @Override
        public Duration pace() {
            return Duration.ofSeconds(5);
        }
    }

    /** The day's live classes, and how many watched them minute by minute in a part of the district. */
    record LiveNow(Scope scope) implements Aspect<LiveDay> {

        @Override
        public LiveDay ask(Questions questions, Day day) {
            Instant moment = questions.liveMoment().ask(day.district(), day.date());
            return new LiveDay(
                    moment,
                    questions.liveClasses().ask(day.district(), day.date(), moment),
                    questions.liveCurve().ask(day.district(), day.date(), moment, scope, Optional.empty()));
        }

        @Override
        public Duration pace() {
            return Duration.ofSeconds(1);
        }
    }

    /**
     * What was done with the district's data on the day. A day that is today has no end: in a district whose data is
     * replayed it lies in the past, and people go on.
     *
     * @param action which lines only; all where it is ""
     */
    record AuditOf(String action) implements Aspect<List<AuditLine>> {

        private static final Instant NO_END = Instant.parse("2200-01-01T00:00:00Z");

        @Override
        public List<AuditLine> ask(Questions questions, Day day) {
            ZoneId zone = day.zone(questions);
            Instant begin = day.date().atStartOfDay(zone).toInstant();
            Instant end = day.date().equals(day.today())
                    ? NO_END
                    : day.date().plusDays(1).atStartOfDay(zone).toInstant();
            return questions.auditLines().ask(day.district(), begin, end, action);
        }

        @Override
        public Duration pace() {
            return Duration.ofSeconds(5);
        }
    }

    /** Where the pupils of a school's classes stand; only a page that may show them wants it. */
    record ClassesOf(String school) implements Aspect<List<ClassFigures>> {

        @Override
        public List<ClassFigures> ask(Questions questions, Day day) {
            return questions.classesNow().ask(day.district(), day.date(), school);
        }

        @Override
        public Duration pace() {
            return Duration.ofSeconds(1);
        }
    }

    /** Which schools the district has. */
    record Roster() implements Aspect<List<Organisation>> {

        @Override
        public List<Organisation> ask(Questions questions, Day day) {
            return questions.organisations().ask(day.district(), day.date());
        }

        @Override
        public Duration pace() {
            return Duration.ofMinutes(1);
        }
    }

    /**
     * Why the absent people of a school, or of a part of the district, were absent.
     *
     * @param closedOnly whether figures that still move are left out, and the last closed school day stands for them:
     *     small cells are hidden outside the school, and what moves one by one would tell them all the same
     */
    record ReasonsOf(Scope scope, boolean closedOnly) implements Aspect<Optional<DayReasons>> {

        private static final int WEEK = 7;

        @Override
        public Optional<DayReasons> ask(Questions questions, Day day) {
            return day(questions, day)
                    .map(closed -> new DayReasons(closed, questions.reasons().ask(day.district(), closed, scope)));
        }

        private Optional<LocalDate> day(Questions questions, Day day) {
            if (!closedOnly || day.date().isBefore(day.today())) {
                return Optional.of(day.date());
            }
            LocalDate last = day.today().minusDays(1);
            return questions.attendanceDays().ask(day.district(), last.minusDays(WEEK), last, scope).stream()
                    .map(DayFigures::date)
                    .max(Comparator.naturalOrder());
        }

        @Override
        public Duration pace() {
            return Duration.ofSeconds(closedOnly ? 120 : 5);
        }
    }
}
