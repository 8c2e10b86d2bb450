package io.rollcall.alerts;

import static io.rollcall.alerts.SchoolMonday.at;
import static io.rollcall.alerts.SchoolMonday.instant;
import static org.assertj.core.api.Assertions.assertThat;

import io.rollcall.warehouse.query.Alert.Evidence;
import io.rollcall.warehouse.row.AlertRow;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;

class UpdateAlertsTest {

    private static final Condition SILENT = silent(30, Severity.WARNING);

    private final AlertBook book = new AlertBook();

    @Test
    void whatIsFoundIsOpenedOnceHoweverOftenItIsFound() {
        List<AlertRow> opened = update("08:30", SILENT);

        assertThat(opened).singleElement().satisfies(row -> {
            assertThat(row.openedAt()).isEqualTo(instant("08:30"));
            assertThat(row.closedAt()).isEqualTo(Instant.EPOCH);
            assertThat(row.id()).hasSize(24);
        });
        assertThat(update("08:31", SILENT)).isEmpty();
    }

    @Test
    void twoEvaluatorsWriteTheSameAlert() {
        List<AlertRow> one = UpdateAlerts.of("haizhu", at("08:30"), List.of(), List.of(SILENT));
        List<AlertRow> other = UpdateAlerts.of("haizhu", at("08:30"), List.of(), List.of(SILENT));

        assertThat(one).isEqualTo(other);
        assertThat(UpdateAlerts.of("tianhe", at("08:30"), List.of(), List.of(SILENT)))
                .extracting(AlertRow::id)
                .doesNotContain(one.getFirst().id());
    }

    @Test
    void newFiguresAreWrittenAndTheTimeOfOpeningStays() {
        update("08:30", SILENT);

        assertThat(update("09:30", silent(90, Severity.URGENT))).singleElement().satisfies(row -> {
            assertThat(row.openedAt()).isEqualTo(instant("08:30"));
            assertThat(row.updatedAt()).isEqualTo(instant("09:30"));
            assertThat(row.measured()).isEqualTo(90);
            assertThat(row.severity()).isEqualTo("URGENT");
        });
    }

    @Test
    void whatIsNoLongerFoundIsClosedWithItsLastFigures() {
        update("08:30", SILENT);

        assertThat(update("08:40")).singleElement().satisfies(row -> {
            assertThat(row.closedAt()).isEqualTo(instant("08:40"));
            assertThat(row.ending()).isEqualTo("RESOLVED");
            assertThat(row.measured()).isEqualTo(30);
        });
        assertThat(update("08:41")).isEmpty();
    }

    @Test
    void whatComesBackIsTheSameAlertOpenedAgain() {
        String id = update("08:30", SILENT).getFirst().id();
        update("08:40");

        assertThat(update("08:50", SILENT)).singleElement().satisfies(row -> {
            assertThat(row.id()).isEqualTo(id);
            assertThat(row.openedAt()).isEqualTo(instant("08:50"));
            assertThat(row.closedAt()).isEqualTo(Instant.EPOCH);
        });
    }

    @Test
    void anAlertOfTheDayPassesWithIt() {
        update("08:30", SILENT);
        Moment tomorrow = SchoolMonday.moment(instant("08:30").plus(Duration.ofDays(1)));

        assertThat(book.update(tomorrow, List.of()))
                .extracting(AlertRow::ending)
                .containsExactly("PASSED");
    }

    @Test
    void aConditionThatFadesKeepsWhatIsOpenAndOpensNothing() {
        Condition fading = new Condition(
                SILENT.rule(), SILENT.date(), "S1", "AM", Severity.WARNING, new Evidence(1, 2, 3, 4), true);

        assertThat(update("08:30", fading)).isEmpty();
        update("08:40", SILENT);
        assertThat(update("08:50", fading)).extracting(AlertRow::closedAt).containsExactly(Instant.EPOCH);
    }

    @Test
    void aLaterRowOvertakesAnEarlierOneThoughTheCountedTimeWasSetBack() {
        long opened = update("08:30", SILENT).getFirst().version();

        assertThat(update("08:20").getFirst().version()).isGreaterThan(opened);
    }

    private List<AlertRow> update(String time, Condition... holding) {
        return book.update(at(time), List.of(holding));
    }

    private static Condition silent(int minutes, Severity severity) {
        return new Condition(
                AlertRule.SCHOOL_SILENT,
                SchoolMonday.DATE,
                "S1",
                "AM",
                severity,
                new Evidence(minutes, 30, 2, 100),
                false);
    }
}
