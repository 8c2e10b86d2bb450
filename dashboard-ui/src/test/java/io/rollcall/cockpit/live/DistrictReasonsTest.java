package io.rollcall.cockpit.live;

import static org.assertj.core.api.Assertions.assertThat;

import io.rollcall.cockpit.live.DistrictReasons.Division;
import io.rollcall.cockpit.live.DistrictReasons.Told;
import io.rollcall.warehouse.query.ReasonCount;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class DistrictReasonsTest {

    private static final int ILLNESS = 0;
    private static final int FAMILY = 2;

    private final List<ReasonCount> counts = new ArrayList<>();

    @Test
    void whatSchoolsShowIsAddedUp() {
        excused("S1", 31, 12);
        excused("S2", 20, 11);

        assertThat(excused(true).told().get(ILLNESS)).isEqualTo(new Told(51, false));
        assertThat(excused(true).told().get(FAMILY)).isEqualTo(new Told(23, false));
        assertThat(excused(true).rest()).isZero();
    }

    @Test
    void whatASchoolHidesIsNotToldApartAndMayBelongToAnyReason() {
        excused("S1", 31, 12);
        excused("S2", 25, 3);
        excused("S2", "MEDICAL", 14);

        Division excused = excused(true);
        assertThat(excused.told().get(ILLNESS)).isEqualTo(new Told(56, true));
        assertThat(excused.told().get(FAMILY)).isEqualTo(new Told(12, true));
        assertThat(excused.rest()).isEqualTo(17);
    }

    @Test
    void smallSchoolsAreTakenTogetherForTheWholeDistrictOnly() {
        for (int school = 0; school < 8; school++) {
            excused("S" + school, 6, 2);
        }

        assertThat(excused(true)).isEqualTo(division(48, 0, 16, true));
        assertThat(excused(false)).isEqualTo(division(0, 0, 64, true));
    }

    @Test
    void aReasonStaysHiddenWhileTooFewAreLeftBesideIt() {
        for (int school = 0; school < 8; school++) {
            excused("S" + school, 6, 0);
        }
        excused("S8", 0, 9);

        // That all but nine were ill would tell of every school how many of its pupils were, within nine.
        assertThat(excused(true).told()).allMatch(told -> told.people() == 0);
        assertThat(excused(true).rest()).isEqualTo(57);
    }

    @Test
    void aSchoolThatIsNearlyAllOfThemStaysHidden() {
        unexcused("S1", 9);
        counts.add(new ReasonCount("S1", "AM", "UNEXCUSED", "HOLIDAY", 8));
        unexcused("S2", 9);

        Division unexcused = of(true, "UNEXCUSED");
        assertThat(unexcused.told()).allMatch(told -> told.people() == 0);
        assertThat(unexcused.rest()).isEqualTo(26);
    }

    @Test
    void whereNobodyWasAbsentThereIsNobodyToTellApart() {
        assertThat(excused(true)).isEqualTo(division(0, 0, 0, false));
    }

    private void excused(String school, long ill, long family) {
        excused(school, "ILLNESS", ill);
        excused(school, "FAMILY", family);
    }

    private void excused(String school, String reason, long people) {
        counts.add(new ReasonCount(school, "AM", "EXCUSED", reason, people));
    }

    private void unexcused(String school, long people) {
        counts.add(new ReasonCount(school, "AM", "UNEXCUSED", "NONE_YET", people));
    }

    private Division excused(boolean whole) {
        return of(whole, "EXCUSED");
    }

    private Division of(boolean whole, String status) {
        return new DistrictReasons(new DayReasons(LocalDate.of(2026, 11, 20), counts), whole).of("AM", status);
    }

    private static Division division(long ill, long family, long rest, boolean atLeast) {
        List<Told> told = new ArrayList<>();
        DistrictReasons.reasons("EXCUSED").forEach(reason -> told.add(new Told(0, atLeast)));
        told.set(ILLNESS, new Told(ill, atLeast));
        told.set(FAMILY, new Told(family, atLeast));
        return new Division(told, rest);
    }
}
