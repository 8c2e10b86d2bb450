package io.rollcall.cockpit.live;

import static org.assertj.core.api.Assertions.assertThat;

import io.rollcall.cockpit.live.DayReasons.Row;
import io.rollcall.cockpit.live.DistrictReasons.Division;
import io.rollcall.cockpit.live.DistrictReasons.Told;
import io.rollcall.warehouse.query.ReasonCount;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.OptionalLong;
import java.util.Random;
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
        List<Row> reasons = DayReasons.rows("EXCUSED");
        reasons.forEach(reason -> excused("S1", reason.reason(), 9));
        excused("S2", 3, 3);

        assertThat(excused(true).told()).allMatch(told -> told.people() == 0);
        assertThat(excused(true).rest()).isEqualTo(9L * reasons.size() + 6);
    }

    @Test
    void whereNobodyWasAbsentThereIsNobodyToTellApart() {
        assertThat(excused(true)).isEqualTo(division(0, 0, 0, false));
    }

    /** Fréchet's bounds of a school and a reason, from how many the school had and how many the reason, are as wide as the school is small, or ten. */
    @Test
    void noSchoolThatTellsNothingCanBeToldFromTheOthers() {
        var random = new Random(46);
        int told = 0;
        for (int district = 0; district < 3_000; district++) {
            counts.clear();
            int schools = random.nextInt(2, 10);
            for (int school = 0; school < schools; school++) {
                long most = random.nextInt(3) == 0 ? 16 : random.nextInt(2, 12);
                for (Row reason : DayReasons.rows("EXCUSED")) {
                    excused("S" + school, reason.reason(), random.nextLong(random.nextBoolean() ? 2 : most));
                }
            }
            told += attack(excused(true));
        }
        assertThat(told).isGreaterThan(5_000);
    }

    /** Returns how many cells were tried. */
    private int attack(Division division) {
        var day = new DayReasons(LocalDate.of(2026, 11, 20), counts);
        List<Row> reasons = DayReasons.rows("EXCUSED");
        List<DayReasons> silent = new ArrayList<>();
        long[] ofReasons = division.told().stream().mapToLong(Told::people).toArray();
        for (DayReasons school : day.bySchool()) {
            List<OptionalLong> shown = school.suppressed("AM").subList(0, reasons.size());
            if (shown.stream().allMatch(OptionalLong::isEmpty)) {
                silent.add(school);
            }
            for (int i = 0; i < ofReasons.length; i++) {
                ofReasons[i] -= shown.get(i).orElse(0);
            }
        }
        long all = silent.stream().mapToLong(DistrictReasonsTest::people).sum();
        int cells = 0;
        for (DayReasons school : silent) {
            long ofSchool = people(school);
            for (long ofReason : ofReasons) {
                if (ofReason > 0) {
                    long least = Math.max(0, ofSchool + ofReason - all);
                    long most = Math.min(ofSchool, ofReason);
                    assertThat(most - least).isGreaterThanOrEqualTo(Math.min(ofSchool, Suppression.LEAST));
                    cells++;
                }
            }
        }
        return cells;
    }

    private static long people(DayReasons school) {
        return school.counts().stream().mapToLong(ReasonCount::people).sum();
    }

    private void excused(String school, long ill, long family) {
        excused(school, "ILLNESS", ill);
        excused(school, "FAMILY", family);
    }

    private void excused(String school, String reason, long people) {
        counts.add(new ReasonCount(school, "AM", "EXCUSED", reason, people));
    }

    private Division excused(boolean whole) {
        return new DistrictReasons(new DayReasons(LocalDate.of(2026, 11, 20), counts), whole).of("AM", "EXCUSED");
    }

    private static Division division(long ill, long family, long rest, boolean atLeast) {
        List<Told> told = new ArrayList<>();
        DayReasons.rows("EXCUSED").forEach(reason -> told.add(new Told(0, atLeast)));
        told.set(ILLNESS, new Told(ill, atLeast));
        told.set(FAMILY, new Told(family, atLeast));
        return new Division(told, rest);
    }
}
