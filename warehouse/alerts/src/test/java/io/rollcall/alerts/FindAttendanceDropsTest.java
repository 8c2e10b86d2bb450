package io.rollcall.alerts;

import static io.rollcall.alerts.SchoolMonday.at;
import static io.rollcall.alerts.SchoolMonday.day;
import static io.rollcall.alerts.SchoolMonday.hundred;
import static io.rollcall.alerts.SchoolMonday.school;
import static io.rollcall.alerts.SchoolMonday.weeks;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.rollcall.warehouse.query.Figures;
import io.rollcall.warehouse.query.SchoolDay;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Below the median of the same weekday by five points and by 3.5 robust deviations, of which one is a point at least. */
class FindAttendanceDropsTest {

    private final FindAttendanceDrops rule =
            new FindAttendanceDrops(AlertThresholds.usual().drop());
    private List<SchoolDay> past = weeks("S1", 96, 95, 97, 96, 96);

    @Test
    void farBelowTheLastMondaysIsADrop() {
        assertThat(find(hundred(89, 11))).singleElement().satisfies(found -> {
            assertThat(found.rule()).isEqualTo(AlertRule.ATTENDANCE_DROP);
            assertThat(found.fading()).isFalse();
            assertThat(found.severity()).isEqualTo(Severity.WARNING);
            assertThat(found.evidence().measured()).isEqualTo(0.89);
            assertThat(found.evidence().usual()).isEqualTo(0.96);
            assertThat(found.evidence().threshold()).isCloseTo(0.91, within(1e-9));
            assertThat(found.evidence().basis()).isEqualTo(100);
        });
    }

    @Test
    void fifteenPointsAreUrgent() {
        assertThat(find(hundred(80, 20))).extracting(Condition::severity).containsExactly(Severity.URGENT);
    }

    @Test
    void fourPointsBelowOpenNothingAndKeepOpenWhatIs() {
        assertThat(find(hundred(92, 8))).singleElement().matches(Condition::fading);
    }

    @Test
    void threePointsBelowAreNothing() {
        assertThat(find(hundred(93, 7))).isEmpty();
    }

    @Test
    void whatAlwaysGoesUpAndDownIsNoDrop() {
        past = weeks("S1", 96, 80, 90, 99, 84);

        assertThat(find(hundred(82, 18))).isEmpty();
    }

    @Test
    void oneBadMondayAmongTheLastMovesNothing() {
        past = weeks("S1", 96, 95, 20, 96, 96);

        assertThat(find(hundred(89, 11))).hasSize(1);
    }

    @Test
    void otherWeekdaysAreNotCompared() {
        past = List.of(
                day("S1", SchoolMonday.DATE.minusDays(3), hundred(96, 4)),
                day("S1", SchoolMonday.DATE.minusDays(4), hundred(96, 4)),
                day("S1", SchoolMonday.DATE.minusDays(5), hundred(96, 4)),
                day("S1", SchoolMonday.DATE.minusDays(6), hundred(96, 4)));

        assertThat(find(hundred(50, 50))).isEmpty();
    }

    @Test
    void threeMondaysAreTooFewToTell() {
        past = weeks("S1", 96, 95, 97);

        assertThat(find(hundred(50, 50))).isEmpty();
    }

    @Test
    void aRollCallUnderWayTellsNothing() {
        assertThat(find(hundred(40, 39))).isEmpty();
        assertThat(find(hundred(40, 40))).hasSize(1);
    }

    @Test
    void fewPeopleTellNothing() {
        assertThat(find(new Figures(19, 9, 0, 0, 10, 0, 0))).isEmpty();
        assertThat(find(new Figures(20, 10, 0, 0, 10, 0, 0))).hasSize(1);
    }

    private List<Condition> find(Figures morning) {
        return rule.find(at("09:00"), List.of(school("S1", morning)), past);
    }
}
