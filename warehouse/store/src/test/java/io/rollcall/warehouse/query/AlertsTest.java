package io.rollcall.warehouse.query;

import static io.rollcall.warehouse.TestDistrict.MONDAY;
import static io.rollcall.warehouse.TestDistrict.MORNING;
import static org.assertj.core.api.Assertions.assertThat;

import io.rollcall.warehouse.RealWarehouse;
import io.rollcall.warehouse.TestDistrict;
import io.rollcall.warehouse.row.AlertAcknowledgementRow;
import io.rollcall.warehouse.row.AlertRow;
import io.rollcall.warehouse.row.Tables;
import java.time.Instant;
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
