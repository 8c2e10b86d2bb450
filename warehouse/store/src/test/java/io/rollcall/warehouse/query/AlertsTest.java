package io.rollcall.warehouse.query;

import static io.rollcall.warehouse.TestDistrict.MONDAY;
import static io.rollcall.warehouse.TestDistrict.MORNING;
import static org.assertj.core.api.Assertions.assertThat;

import io.rollcall.warehouse.RealWarehouse;
import io.rollcall.warehouse.TestDistrict;
import io.rollcall.warehouse.row.AlertAcknowledgementRow;
import io.rollcall.warehouse.row.AlertRow;
import io.rollcall.warehouse.row.AlertToldRow;
import io.rollcall.warehouse.row.DeclaredOccasionRow;
import io.rollcall.warehouse.row.StatusChangeRow;
import io.rollcall.warehouse.row.Tables;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** {@link Alerts}: what stands of an alert, with who took it up; and what only their evaluation asks. */
@ExtendWith(RealWarehouse.Shared.class)
class AlertsTest {

    private RealWarehouse warehouse;
    private TestDistrict district;

    @BeforeEach
    void newDistrict(RealWarehouse shared) {
        warehouse = shared;
        district = new TestDistrict(shared).school("S1", 100);
    }

    @Test
    void theNewestRowOfAnAlertStandsWithTheSchoolsName() {
        write(row(1, MORNING, Instant.EPOCH, 30), row(2, MORNING, Instant.EPOCH, 90.5));

        assertThat(ask()).singleElement().satisfies(alert -> {
            assertThat(alert.schoolName()).isEqualTo("S1 of 2026-09-01");
            assertThat(alert.openedAt()).isEqualTo(MORNING);
            assertThat(alert.date()).isEqualTo(MONDAY);
            assertThat(alert.isOpen()).isTrue();
            assertThat(alert.evidence()).isEqualTo(new Alert.Evidence(90.5, 30, 5, 100));
            assertThat(alert.version()).isEqualTo(2);
            assertThat(alert.acknowledged()).isEmpty();
        });
    }

    @Test
    void aClosedOneIsToldUntilItIsTooOldAndAnOpenOneHoweverOldItIs() {
        write(row(1, MORNING.minusSeconds(900), MORNING, 30));
        assertThat(ask())
                .singleElement()
                .satisfies(alert -> assertThat(alert.closedAt()).contains(MORNING));
        assertThat(questions().alerts().ask(district.code(), MORNING.plusMillis(1)))
                .isEmpty();

        write(row(2, MORNING.minusSeconds(900), Instant.EPOCH, 30));
        assertThat(questions().alerts().ask(district.code(), MORNING.plusMillis(1)))
                .hasSize(1);
    }

    @Test
    void theLastToTakeItUpIsToldUntilItIsRaisedAgain() {
        write(row(1, MORNING, Instant.EPOCH, 30));
        acknowledge(MORNING.plusSeconds(60), "li", "CALLED");
        acknowledge(MORNING.plusSeconds(90), "wang", "KNOWN");

        assertThat(ask().getFirst().acknowledged())
                .isEqualTo(Optional.of(new Alert.Acknowledged(MORNING.plusSeconds(90), "wang", "KNOWN")));

        write(row(2, MORNING.plusSeconds(91), Instant.EPOCH, 30));
        assertThat(ask().getFirst().acknowledged()).isEmpty();
    }

    @Test
    void whoTookItUpBeforeIsNotForgotten() {
        acknowledge(MORNING, "li", "CALLED");
        acknowledge(MORNING, "wang", "KNOWN");

        assertThat(warehouse.column("SELECT login FROM rollcall.alert_acknowledgement FINAL WHERE district = '"
                        + district.code() + "' ORDER BY login"))
                .containsExactly("li", "wang");
    }

    @Test
    void alertsOfAnotherDistrictAreNotTold() {
        write(row(1, MORNING, Instant.EPOCH, 30));

        assertThat(questions().alerts().ask("elsewhere", Instant.EPOCH)).isEmpty();
    }

    @Test
    void theNewestSignOfLifeThatStandsIsHeard() {
        district.heartbeat("S1", "AM", "EXCEPTION_ONLY", "SET", 1)
                .heartbeat("S1", "PM", "FULL", "SET", 1)
                .heartbeat("S1", "PM", "FULL", "RETRACT", 2);

        assertThat(alertQuestions().heartbeats().ask(district.code(), MONDAY))
                .containsExactly(new Heartbeats.Heard("S1", "AM", MORNING));
    }

    @Test
    void aNoticeIsDueOnceItsDeadlineHasPassed() {
        declareNotice("N-1", MORNING.plusSeconds(60));
        declareNotice("N-2", MORNING.plusSeconds(61));
        declareNotice("N-3", MORNING);
        declareNotice("undated", Instant.EPOCH);
        district.count("NOTICE", "S1", "N-1", "READ", "", 5)
                .count("NOTICE", "S1", "N-1", "CONFIRMED", "", 2)
                .count("NOTICE", "S1", "N-1", "SENT", "", 70);

        assertThat(alertQuestions().dueNotices().ask(district.code(), MORNING, MORNING.plusSeconds(60)))
                .containsExactly(new DueNotices.DueNotice(MONDAY, "S1", "N-1", 80, 7));
        assertThat(alertQuestions().dueNotices().ask(district.code(), MORNING, MORNING.plusSeconds(61)))
                .contains(new DueNotices.DueNotice(MONDAY, "S1", "N-2", 80, 0));
    }

    @Test
    void pupilsOfAClassWhoStandAtASymptomAreCountedOnce() {
        report(1, 1, "C1", "SYMPTOM", MORNING);
        report(2, 1, "C1", "SYMPTOM", MORNING);
        report(3, 1, "C2", "SYMPTOM", MORNING);
        report(4, 1, "C1", "NORMAL", MORNING);
        report(5, 1, "C1", "SYMPTOM", MORNING);
        report(5, 2, "C1", "NORMAL", MORNING.plusSeconds(1));
        report(6, 1, "C1", "SYMPTOM", MORNING.minusSeconds(1));
        report(7, 1, "", "SYMPTOM", MORNING);

        assertThat(symptoms(MORNING.minusSeconds(1), MORNING))
                .containsExactly(
                        new ClassSymptoms.ClassWithSymptoms("S1", 2), new ClassSymptoms.ClassWithSymptoms("S1", 1));
        assertThat(symptoms(MORNING.minusSeconds(2), MORNING)).contains(new ClassSymptoms.ClassWithSymptoms("S1", 3));
    }

    @Test
    void aPupilWhoReportsOnTwoDaysIsOneOfTheClass() {
        report(1, 1, "C1", "SYMPTOM", MORNING);
        report(MONDAY.plusDays(1), 1, 1, "C1", "SYMPTOM", MORNING.plusSeconds(86_400));

        assertThat(symptoms(MORNING.minusSeconds(1), MORNING.plusSeconds(86_400)))
                .containsExactly(new ClassSymptoms.ClassWithSymptoms("S1", 1));
    }

    @Test
    void anAlertIsToldWhenItIsRaisedGetsUrgentAndIsOverAndNotWhenItsFiguresMove() {
        write(row(1, MORNING, Instant.EPOCH, 30));
        assertThat(untold()).extracting(UntoldAlerts.UntoldAlert::known).containsExactly(false);

        told(1, MORNING, "WARNING", Instant.EPOCH);
        write(row(2, MORNING, Instant.EPOCH, 45));
        assertThat(untold()).isEmpty();

        told(2, MORNING, "URGENT", Instant.EPOCH);
        assertThat(untold()).extracting(UntoldAlerts.UntoldAlert::known).containsExactly(true);

        told(3, MORNING, "WARNING", Instant.EPOCH);
        write(row(4, MORNING, MORNING.plusSeconds(60), 45));
        assertThat(untold()).hasSize(1);

        told(4, MORNING, "WARNING", MORNING.plusSeconds(60));
        assertThat(untold()).isEmpty();

        write(row(5, MORNING.plusSeconds(90), Instant.EPOCH, 45));
        assertThat(untold())
                .as("raised again")
                .extracting(UntoldAlerts.UntoldAlert::known)
                .containsExactly(false);
    }

    @Test
    void whatWasOverLongBeforeIsToldOnlyWhereItWasToldAsOpen() {
        write(row(1, MORNING.minusSeconds(900), MORNING.minusMillis(1), 30));
        assertThat(untold()).isEmpty();

        told(0, MORNING.minusSeconds(900), "WARNING", Instant.EPOCH);
        assertThat(untold()).hasSize(1);
    }

    private List<UntoldAlerts.UntoldAlert> untold() {
        return alertQuestions().untoldAlerts().ask(district.code(), MORNING);
    }

    private void told(long version, Instant openedAt, String severity, Instant closedAt) {
        warehouse
                .writer()
                .insert(
                        Tables.ALERT_TOLD,
                        List.of(new AlertToldRow(
                                district.code(), "a1", openedAt, severity, closedAt, MORNING, version)));
    }

    private List<ClassSymptoms.ClassWithSymptoms> symptoms(Instant after, Instant until) {
        return alertQuestions().classSymptoms().ask(district.code(), after, until);
    }

    private void report(long pupil, long change, String schoolClass, String status, Instant at) {
        report(MONDAY, pupil, change, schoolClass, status, at);
    }

    private void report(LocalDate date, long pupil, long change, String schoolClass, String status, Instant at) {
        StatusChangeRow row = new StatusChangeRow(
                district.code(),
                "HEALTH_REPORT",
                Math.toIntExact(date.toEpochDay()),
                "S1",
                "DAILY",
                0,
                pupil,
                change,
                "UNKNOWN",
                status,
                schoolClass,
                "",
                "IN_PERSON",
                at,
                at);
        warehouse.writer().insert(Tables.STATUS_CHANGE, List.of(row));
    }

    private void declareNotice(String notice, Instant closes) {
        DeclaredOccasionRow row = new DeclaredOccasionRow(
                district.code(),
                "NOTICE",
                Math.toIntExact(MONDAY.toEpochDay()),
                "S1",
                notice,
                MORNING,
                "e-1",
                "SET",
                "GUARDIAN",
                80,
                List.of(),
                MORNING,
                closes,
                MORNING,
                1);
        warehouse.writer().insert(Tables.DECLARED_OCCASION, List.of(row));
    }

    private Questions questions() {
        return Questions.over(warehouse.dataSource());
    }

    private AlertQuestions alertQuestions() {
        return AlertQuestions.over(warehouse.dataSource());
    }

    private List<Alert> ask() {
        return questions().alerts().ask(district.code(), MORNING);
    }

    private void write(AlertRow... rows) {
        warehouse.writer().insert(Tables.ALERT, List.of(rows));
    }

    private void acknowledge(Instant at, String login, String note) {
        warehouse
                .writer()
                .insert(
                        Tables.ALERT_ACKNOWLEDGEMENT,
                        List.of(new AlertAcknowledgementRow(district.code(), "a1", at, login, note)));
    }

    private AlertRow row(long version, Instant openedAt, Instant closedAt, double measured) {
        return new AlertRow(
                district.code(),
                Math.toIntExact(MONDAY.toEpochDay()),
                "a1",
                "SCHOOL_SILENT",
                "S1",
                "AM",
                "WARNING",
                openedAt,
                MORNING,
                closedAt,
                closedAt.equals(Instant.EPOCH) ? "" : "RESOLVED",
                measured,
                30,
                5,
                100,
                version);
    }
}
