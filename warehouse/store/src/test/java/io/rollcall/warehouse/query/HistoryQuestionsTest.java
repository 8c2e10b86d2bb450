package io.rollcall.warehouse.query;

import static io.rollcall.warehouse.TestDistrict.MONDAY;
import static io.rollcall.warehouse.TestDistrict.MORNING;
import static org.assertj.core.api.Assertions.assertThat;

import io.rollcall.warehouse.RealWarehouse;
import io.rollcall.warehouse.TestDistrict;
import io.rollcall.warehouse.query.Organisation.Place;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** The questions that look back over days, and below the district. */
@ExtendWith(RealWarehouse.Shared.class)
class HistoryQuestionsTest {

    private static final LocalDate FRIDAY = MONDAY.minusDays(3);
    private static final LocalDate SUNDAY = MONDAY.minusDays(1);
    private static final LocalDate SEPTEMBER = LocalDate.of(2026, 9, 1);
    private static final Scope PRIMARY_OF_NORTH = new Scope("NORTH", "PRIMARY", "");

    private TestDistrict district;
    private Questions questions;

    @BeforeEach
    void aFridayAndAMonday(RealWarehouse shared) {
        district = new TestDistrict(shared);
        questions = Questions.over(shared.dataSource());
        district.calendar(FRIDAY, "AM", "PM").calendar(SUNDAY).calendar(MONDAY, "AM");
        district.school("N1", 100)
                .school("N2", SEPTEMBER, 200, "JUNIOR", "NORTH")
                .school("S1", SEPTEMBER, 400, "PRIMARY", "SOUTH");
        district.count("N1", FRIDAY, "AM", "PRESENT", 90, MORNING)
                .count("N1", FRIDAY, "PM", "EXCUSED", 5, MORNING)
                .count("S1", FRIDAY, "AM", "PRESENT", 380, MORNING)
                .count("N2", MONDAY, "AM", "LATE", 7, MORNING);
    }

    @Test
    void everySchoolDayIsThereWhetherOrNotAnythingIsKnown() {
        assertThat(questions.attendanceDays().ask(district.code(), FRIDAY, MONDAY, Scope.ofSchool("N1")))
                .containsExactly(
                        new DayFigures(
                                FRIDAY,
                                List.of(
                                        new SessionFigures("AM", new Figures(100, 90, 0, 0, 0, 0, 0)),
                                        new SessionFigures("PM", new Figures(100, 0, 0, 0, 5, 0, 0)))),
                        new DayFigures(MONDAY, List.of(new SessionFigures("AM", new Figures(100, 0, 0, 0, 0, 0, 0)))));
    }

    @Test
    void aPartOfADistrictIsTheSumOfItsSchools() {
        assertThat(days(Scope.DISTRICT)).containsExactly(700L, 700L, 700L);
        assertThat(days(new Scope("NORTH", "", ""))).containsExactly(300L, 300L, 300L);
        assertThat(days(new Scope("", "PRIMARY", ""))).containsExactly(500L, 500L, 500L);
        assertThat(days(PRIMARY_OF_NORTH)).containsExactly(100L, 100L, 100L);
    }

    @Test
    void daysBesideTheOnesAskedForStayOut() {
        assertThat(questions.attendanceDays().ask(district.code(), SUNDAY, MONDAY, Scope.DISTRICT))
                .extracting(DayFigures::date)
                .containsExactly(MONDAY);
    }

    @Test
    void schoolsAreToldApartDayByDay() {
        List<SchoolDay> days = questions.schoolDays().ask(district.code(), List.of(MONDAY, FRIDAY));

        assertThat(days).hasSize(6);
        assertThat(days.getFirst())
                .isEqualTo(new SchoolDay(
                        FRIDAY,
                        "N1",
                        "PRIMARY",
                        "NORTH",
                        List.of(
                                new SessionFigures("AM", new Figures(100, 90, 0, 0, 0, 0, 0)),
                                new SessionFigures("PM", new Figures(100, 0, 0, 0, 5, 0, 0)))));
        assertThat(days).filteredOn(day -> day.isIn(PRIMARY_OF_NORTH)).hasSize(2);
        assertThat(questions.schoolDays().ask(district.code(), List.of(SUNDAY))).isEmpty();
        assertThat(questions.schoolDays().ask(district.code(), List.of())).isEmpty();
    }

    @Test
    void theCurveOfAPartLeavesTheOthersOut() {
        district.minute("N1", "AM", MORNING, "PRESENT", 3).minute("S1", "AM", MORNING, "PRESENT", 5);

        assertThat(questions.dayCurve().ask(district.code(), MONDAY, new Scope("SOUTH", "", "")))
                .containsExactly(new CurvePoint("AM", MORNING, 5, 0, 5));
        assertThat(questions.dayCurve().ask(district.code(), MONDAY, new Scope("", "PRIMARY", "")))
                .containsExactly(new CurvePoint("AM", MORNING, 8, 0, 8));
    }

    @Test
    void onlyTheAbsentHaveReasonsAndOnlyThoseThatSomebodyHas() {
        district.reason("N1", "AM", "EXCUSED", "ILLNESS", 12)
                .reason("N1", "AM", "EXCUSED", "FAMILY", 0)
                .reason("N1", "AM", "UNEXCUSED", "", 3)
                .reason("N1", "AM", "PRESENT", "LEFT_EARLY", 4)
                .reason("S1", "AM", "EXCUSED", "ILLNESS", 9);

        assertThat(questions.reasons().ask(district.code(), MONDAY, Scope.ofSchool("N1")))
                .containsExactly(
                        new ReasonCount("N1", "AM", "EXCUSED", "ILLNESS", 12),
                        new ReasonCount("N1", "AM", "UNEXCUSED", "", 3));
        assertThat(questions.reasons().ask(district.code(), MONDAY, PRIMARY_OF_NORTH))
                .extracting(ReasonCount::school)
                .containsExactly("N1", "N1");
        assertThat(questions.reasons().ask(district.code(), MONDAY, Scope.DISTRICT))
                .extracting(ReasonCount::school)
                .containsExactly("N1", "N1", "S1");
    }

    @Test
    void organisationsAreAsTheRosterKnowsThemOnTheDay() {
        LocalDate october = LocalDate.of(2026, 10, 1);
        district.subDistrict("NORTH", "North")
                .schoolAt("N1", october, 120, 23.1, 113.3)
                .school("CLOSED", october, 0)
                .schoolClass("N1", "C1", SEPTEMBER, 30)
                .schoolClass("N1", "C2", SEPTEMBER, 30)
                .schoolClass("N1", "C2", october, 0);

        Optional<Place> place = Optional.of(new Place(23.1, 113.3));
        assertThat(questions.organisations().ask(district.code(), MONDAY))
                .containsExactly(
                        new Organisation("N1", "N1 of 2026-10-01", "PRIMARY", "NORTH", "North", 120, 10, 8, 1, place),
                        new Organisation(
                                "N2", "N2 of 2026-09-01", "JUNIOR", "NORTH", "North", 200, 10, 8, 0, Optional.empty()),
                        new Organisation(
                                "S1", "S1 of 2026-09-01", "PRIMARY", "SOUTH", "", 400, 10, 8, 0, Optional.empty()));
        assertThat(questions.organisations().ask(district.code(), SEPTEMBER).getFirst())
                .isEqualTo(new Organisation(
                        "N1", "N1 of 2026-09-01", "PRIMARY", "NORTH", "North", 100, 10, 8, 2, Optional.empty()));
        assertThat(questions.organisations().ask(district.code(), SEPTEMBER.minusDays(1)))
                .isEmpty();
    }

    private List<Long> days(Scope scope) {
        return questions.attendanceDays().ask(district.code(), FRIDAY, MONDAY, scope).stream()
                .flatMap(day -> day.sessions().stream())
                .map(session -> session.figures().expected())
                .toList();
    }
}
