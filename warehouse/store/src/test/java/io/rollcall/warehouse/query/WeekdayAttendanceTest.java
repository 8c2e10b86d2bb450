package io.rollcall.warehouse.query;

import static io.rollcall.warehouse.TestDistrict.MONDAY;
import static io.rollcall.warehouse.TestDistrict.MORNING;
import static org.assertj.core.api.Assertions.assertThat;

import io.rollcall.warehouse.RealWarehouse;
import io.rollcall.warehouse.TestDistrict;
import io.rollcall.warehouse.query.WeekdayAttendance.WeekdayFigures;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** {@link WeekdayAttendance}: Mondays and a Friday of two kinds of school. */
@ExtendWith(RealWarehouse.Shared.class)
class WeekdayAttendanceTest {

    private static final LocalDate MONDAY_BEFORE = MONDAY.minusWeeks(1);
    private static final LocalDate FRIDAY = MONDAY.minusDays(3);

    private Questions questions;
    private TestDistrict district;

    @BeforeEach
    void newDistrict(RealWarehouse shared) {
        questions = Questions.over(shared.dataSource());
        district = new TestDistrict(shared)
                .subDistrict("NORTH", "North")
                .calendar(MONDAY_BEFORE, "AM", "PM")
                .calendar(MONDAY, "AM", "PM")
                .calendar(FRIDAY, "AM");
        district.school("S1", LocalDate.of(2026, 9, 1), 100, "PRIMARY", "NORTH")
                .school("S2", LocalDate.of(2026, 9, 1), 50, "SENIOR", "SOUTH");
        district.count("S1", MONDAY_BEFORE, "AM", "PRESENT", 90, MORNING)
                .count("S1", MONDAY_BEFORE, "AM", "EXCUSED", 10, MORNING)
                .count("S1", MONDAY, "AM", "PRESENT", 80, MORNING);
    }

    @Test
    void theDaysOfAWeekdayAreAddedUpByPartAndKind() {
        assertThat(ask(Scope.DISTRICT))
                .containsExactly(
                        new WeekdayFigures(
                                "NORTH",
                                "North",
                                "PRIMARY",
                                DayOfWeek.MONDAY,
                                2,
                                List.of(session("AM", 200, 170, 10), session("PM", 200, 0, 0))),
                        friday("NORTH", "North", "PRIMARY", 100),
                        new WeekdayFigures(
                                "SOUTH",
                                "",
                                "SENIOR",
                                DayOfWeek.MONDAY,
                                2,
                                List.of(session("AM", 100, 0, 0), session("PM", 100, 0, 0))),
                        friday("SOUTH", "", "SENIOR", 50));
    }

    @Test
    void aWeekdaysRateHasItsCoverageInHalfDays() {
        Figures monday = ask(Scope.DISTRICT).getFirst().figures();

        assertThat(monday.rate().orElseThrow()).isEqualTo(170.0 / 180);
        assertThat(monday.coverage().orElseThrow()).isEqualTo(180.0 / 400);
    }

    @Test
    void aPartOfTheDistrictHasItsOwnOnly() {
        assertThat(ask(new Scope("", "SENIOR", "")))
                .extracting(WeekdayFigures::schoolKind)
                .containsOnly("SENIOR");
    }

    private List<WeekdayFigures> ask(Scope scope) {
        return questions.weekdayAttendance().ask(district.code(), MONDAY_BEFORE, MONDAY, scope);
    }

    private static WeekdayFigures friday(String part, String name, String kind, long expected) {
        return new WeekdayFigures(part, name, kind, DayOfWeek.FRIDAY, 1, List.of(session("AM", expected, 0, 0)));
    }

    private static SessionFigures session(String name, long expected, long present, long excused) {
        return new SessionFigures(name, new Figures(expected, present, 0, 0, excused, 0, 0));
    }
}
