package io.rollcall.alerts;

import static io.rollcall.alerts.SchoolMonday.hundred;
import static io.rollcall.alerts.SchoolMonday.instant;
import static io.rollcall.alerts.SchoolMonday.weeks;
import static org.assertj.core.api.Assertions.assertThat;

import io.rollcall.warehouse.connection.WarehouseUnavailable;
import io.rollcall.warehouse.query.Alert;
import io.rollcall.warehouse.query.AlertQuestions;
import io.rollcall.warehouse.query.Alerts;
import io.rollcall.warehouse.query.ClassSymptoms.ClassWithSymptoms;
import io.rollcall.warehouse.query.DistrictProfile;
import io.rollcall.warehouse.query.DueNotices.DueNotice;
import io.rollcall.warehouse.query.FeedsNow;
import io.rollcall.warehouse.query.Figures;
import io.rollcall.warehouse.query.Freshness;
import io.rollcall.warehouse.query.LatestDay;
import io.rollcall.warehouse.query.LiveMoment;
import io.rollcall.warehouse.query.Questions;
import io.rollcall.warehouse.query.SchoolDay;
import io.rollcall.warehouse.query.SchoolDays;
import io.rollcall.warehouse.query.SchoolsNow;
import io.rollcall.warehouse.row.AlertRow;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** From the warehouse's figures to rows, on a Monday on which a school is silent until it speaks. */
class WatchDistrictsTest {

    private final AlertBook book = new AlertBook();
    private final WatchDistricts watch = watch();

    private Optional<Instant> completeThrough = Optional.of(instant("08:45"));
    private Figures morning = hundred(0, 0);
    private List<SchoolDay> past = weeks("S1", 96, 95, 97, 96, 96);
    private List<DueNotice> notices = List.of();
    private List<ClassWithSymptoms> symptoms = List.of();
    private Instant machineTime = instant("08:45").plus(Duration.ofDays(30));
    private boolean replayed;
    private LocalDate dataDay = SchoolMonday.DATE;
    private Instant dataTime = instant("08:45");
    private boolean answers = true;

    @Test
    void aSchoolFallsSilentAndSpeaksAgain() {
        watch.look();
        assertThat(book.alerts()).singleElement().satisfies(alert -> {
            assertThat(alert.rule()).isEqualTo("SCHOOL_SILENT");
            assertThat(alert.isOpen()).isTrue();
        });

        morning = hundred(96, 4);
        completeThrough = Optional.of(instant("08:50"));
        watch.look();
        assertThat(book.alerts()).singleElement().satisfies(alert -> {
            assertThat(alert.closedAt()).contains(instant("08:50"));
            assertThat(alert.ending()).isEqualTo("RESOLVED");
        });
    }

    @Test
    void aDropIsRaisedKeptWhileItFadesAndClosedOnceItIsGone() {
        morning = hundred(88, 12);
        watch.look();
        morning = hundred(92, 8);
        watch.look();
        assertThat(book.alerts()).singleElement().satisfies(alert -> {
            assertThat(alert.rule()).isEqualTo("ATTENDANCE_DROP");
            assertThat(alert.isOpen()).isTrue();
            assertThat(alert.evidence().measured()).isEqualTo(0.92);
        });

        morning = hundred(94, 6);
        watch.look();
        assertThat(book.alerts()).noneMatch(Alert::isOpen);
    }

    @Test
    void aNoticeIsUnreadAtItsDeadlineUntilItIsReadOrAWeekHasPassed() {
        morning = hundred(96, 4);
        notices = List.of(notice("read-late", 50), notice("never-read", 50));
        watch.look();
        assertThat(book.alerts()).hasSize(2).allMatch(Alert::isOpen);

        notices = List.of(notice("read-late", 95), notice("never-read", 50));
        watch.look();
        assertThat(book.alerts())
                .filteredOn(Alert::isOpen)
                .extracting(Alert::about)
                .containsExactly("never-read");

        notices = List.of();
        completeThrough = completeThrough.map(before -> before.plus(AlertRule.WEEK));
        watch.look();
        assertThat(book.alerts()).extracting(Alert::ending).containsExactlyInAnyOrder("RESOLVED", "PASSED");
    }

    @Test
    void aClusterOfSymptomsGoesOnOverMidnightAsOneAlert() {
        morning = hundred(96, 4);
        symptoms = List.of(new ClassWithSymptoms("S1", 3));
        watch.look();
        completeThrough = completeThrough.map(before -> before.plus(Duration.ofDays(1)));
        symptoms = List.of(new ClassWithSymptoms("S1", 4));
        watch.look();
        assertThat(book.alerts()).singleElement().satisfies(alert -> {
            assertThat(alert.isOpen()).isTrue();
            assertThat(alert.evidence().measured()).isEqualTo(4);
            assertThat(alert.openedAt()).isEqualTo(instant("08:45"));
        });

        symptoms = List.of(new ClassWithSymptoms("S1", 2));
        watch.look();
        assertThat(book.alerts()).extracting(Alert::ending).containsExactly("RESOLVED");
    }

    private static DueNotice notice(String id, long reached) {
        return new DueNotice(SchoolMonday.DATE, "S1", id, 100, reached);
    }

    @Test
    void whoeverStartsAgainOrBesideWritesNothingNew() {
        watch.look();
        List<AlertRow> written = List.copyOf(book.written());

        watch().look();

        assertThat(book.written()).isEqualTo(written).hasSize(1);
    }

    @Test
    void whileNothingIsCountedTimeStandsStillAndNobodyIsSilent() {
        completeThrough = Optional.of(instant("08:29"));
        watch.look();
        completeThrough = Optional.empty();
        watch.look();

        assertThat(book.written()).isEmpty();
    }

    @Test
    void whileTheLogsTimeLiesAheadNobodyIsSilent() {
        machineTime = instant("08:43");
        watch.look();
        assertThat(book.written()).isEmpty();

        machineTime = instant("08:44");
        watch.look();
        assertThat(book.alerts()).hasSize(1);
    }

    @Test
    void aReplayedDistrictIsWatchedByItsDatasTime() {
        replayed = true;
        dataTime = instant("08:29");
        stayOnTheDay();
        assertThat(book.written()).isEmpty();

        dataTime = instant("08:45");
        watch.look();
        assertThat(book.alerts()).singleElement().satisfies(alert -> {
            assertThat(alert.rule()).isEqualTo("SCHOOL_SILENT");
            assertThat(alert.openedAt()).isEqualTo(instant("08:45"));
            assertThat(alert.version()).isEqualTo(completeThrough.orElseThrow().toEpochMilli());
        });
    }

    @Test
    void whileReplayedDaysFlyPastNobodyIsSilent() {
        replayed = true;
        dataTime = instant("08:45");
        for (int day = 0; day < 3; day++) {
            dataDay = SchoolMonday.DATE.plusDays(day);
            watch.look();
            later(EvaluateDistrict.STAYS.minusSeconds(1));
            watch.look();
        }
        assertThat(book.written()).isEmpty();
    }

    @Test
    void aReplayThatComesToAnotherDayEndsTheAlertsOfTheDayBefore() {
        replayed = true;
        stayOnTheDay();
        dataDay = SchoolMonday.DATE.plusDays(1);
        dataTime = Instant.EPOCH;
        stayOnTheDay();

        assertThat(book.alerts()).extracting(Alert::ending).containsExactly("PASSED");
    }

    @Test
    void aCorrectionOfALaterDayDoesNotEndAReplayedDay() {
        replayed = true;
        dataTime = instant("08:45").plus(Duration.ofDays(2));
        stayOnTheDay();

        assertThat(book.alerts())
                .singleElement()
                .satisfies(alert -> assertThat(alert.date()).isEqualTo(SchoolMonday.DATE));
    }

    /** Looks once, and again when the log is counted for a minute more. */
    private void stayOnTheDay() {
        watch.look();
        later(EvaluateDistrict.STAYS);
        watch.look();
    }

    private void later(Duration time) {
        completeThrough = completeThrough.map(before -> before.plus(time));
    }

    @Test
    void aWarehouseThatDoesNotAnswerIsAskedAgain() {
        answers = false;
        watch.look();
        answers = true;
        watch.look();

        assertThat(book.alerts()).hasSize(1);
    }

    private WatchDistricts watch() {
        SchoolsNow schools = (district, date) -> List.of(SchoolMonday.school("S1", morning));
        Freshness freshness = this::freshness;
        LatestDay latestDay = district -> Optional.of(dataDay);
        SchoolDays schoolDays = (district, dates) -> past;
        Alerts alerts = (district, since) -> book.alerts();
        LiveMoment moment = (district, date) -> dataTime;
        FeedsNow feeds = (district, since, until, lately) -> List.of();
        Questions questions = OnlyQuestions.of(schools, freshness, latestDay, schoolDays, alerts, moment, feeds);
        var alertQuestions = new AlertQuestions(
                () -> List.of(new DistrictProfile("haizhu", "Haizhu", SchoolMonday.ZONE, replayed)),
                (district, date) -> List.of(),
                (district, after, until) -> notices,
                (district, after, until) -> symptoms,
                (district, first, last) -> List.of(),
                (district, zone, asOf) -> List.of(),
                (district, closedSince) -> List.of());
        return new WatchDistricts(questions, alertQuestions, AlertThresholds.usual(), book, () -> machineTime);
    }

    private Optional<Instant> freshness() {
        if (!answers) {
            throw new WarehouseUnavailable("nobody answers", null);
        }
        return completeThrough;
    }
}
