package io.rollcall.warehouse.query;

import static io.rollcall.warehouse.TestDistrict.MONDAY;
import static org.assertj.core.api.Assertions.assertThat;

import io.rollcall.warehouse.RealWarehouse;
import io.rollcall.warehouse.TestDistrict;
import io.rollcall.warehouse.query.ClassWeekdays.ClassWeekday;
import io.rollcall.warehouse.query.ClassesNow.ClassFigures;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** {@link ClassesNow}: where the pupils of one school's classes stand. */
@ExtendWith(RealWarehouse.Shared.class)
class ClassesNowTest {

    private static final LocalDate SEPTEMBER = LocalDate.of(2026, 9, 1);

    private TestDistrict district;
    private Questions questions;

    @BeforeEach
    void newDistrict(RealWarehouse shared) {
        district = new TestDistrict(shared);
        questions = Questions.over(shared.dataSource());
        district.calendar(MONDAY, "AM", "PM").school("S1", 70).school("S2", 30);
        district.schoolClass("S1", "3-1", SEPTEMBER, "3", 40).schoolClass("S1", "4-1", SEPTEMBER, "4", 30);
        district.schoolClass("S2", "3-1", SEPTEMBER, "3", 30);
    }

    @Test
    void classesStandWhereTheirCountersSayAndOthersAreExpected() {
        district.classCount("S1", "AM", "3-1", "PRESENT", 36)
                .classCount("S1", "AM", "3-1", "LATE", 1)
                .classCount("S1", "AM", "3-1", "UNEXCUSED", 2);

        assertThat(ask("S1"))
                .containsExactly(
                        new ClassFigures("3-1", "3", List.of(am(40, 36, 1, 2), pm(40))),
                        new ClassFigures("4-1", "4", List.of(am(30, 0, 0, 0), pm(30))));
    }

    @Test
    void anotherSchoolsClassOfTheSameCodeIsNotAmongThem() {
        district.classCount("S2", "AM", "3-1", "PRESENT", 29);

        assertThat(ask("S1")).extracting(ClassFigures::sessions).doesNotContain(List.of(am(30, 29, 0, 0), pm(30)));
        assertThat(ask("S2")).containsExactly(new ClassFigures("3-1", "3", List.of(am(30, 29, 0, 0), pm(30))));
    }

    @Test
    void aClassCountsAsItWasOnTheDay() {
        district.schoolClass("S1", "4-1", MONDAY.plusDays(1), "5", 28).schoolClass("S1", "3-1", MONDAY, "3", 0);

        assertThat(ask("S1")).containsExactly(new ClassFigures("4-1", "4", List.of(am(30, 0, 0, 0), pm(30))));
    }

    @Test
    void marksThatNameNoClassAreNotLost() {
        district.classCount("S1", "AM", "", "PRESENT", 3);

        assertThat(ask("S1")).contains(new ClassFigures("", "", List.of(am(0, 3, 0, 0))));
    }

    @Test
    void weekdaysAreTheSumsOfTheirDaysAndNobodyIsExpectedBeforeTheClassBegins() {
        LocalDate before = MONDAY.minusWeeks(1);
        LocalDate friday = MONDAY.minusDays(3);
        district.calendar(before, "AM").calendar(friday, "AM").schoolClass("S1", "4-1", friday, "5", 28);
        district.schoolClass("S1", "4-2", friday, "5", 20).classCount("S1", "AM", "3-1", "PRESENT", 36);

        assertThat(questions.classWeekdays().ask(district.code(), before, MONDAY, "S1"))
                .containsExactly(
                        new ClassWeekday("3-1", "3", DayOfWeek.MONDAY, List.of(am(80, 36, 0, 0), pm(40))),
                        new ClassWeekday("3-1", "3", DayOfWeek.FRIDAY, List.of(am(40, 0, 0, 0))),
                        new ClassWeekday("4-1", "5", DayOfWeek.MONDAY, List.of(am(58, 0, 0, 0), pm(28))),
                        new ClassWeekday("4-1", "5", DayOfWeek.FRIDAY, List.of(am(28, 0, 0, 0))),
                        new ClassWeekday("4-2", "5", DayOfWeek.MONDAY, List.of(am(20, 0, 0, 0), pm(20))),
                        new ClassWeekday("4-2", "5", DayOfWeek.FRIDAY, List.of(am(20, 0, 0, 0))));
        assertThat(questions.classWeekdays().ask(district.code(), before, MONDAY, "S2"))
                .extracting(ClassWeekday::schoolClass)
                .containsOnly("3-1");
    }

    private List<ClassFigures> ask(String school) {
        return questions.classesNow().ask(district.code(), MONDAY, school);
    }

    private static SessionFigures am(long expected, long present, long late, long unexcused) {
        return new SessionFigures("AM", new Figures(expected, present, late, 0, 0, unexcused, 0));
    }

    private static SessionFigures pm(long expected) {
        return new SessionFigures("PM", new Figures(expected, 0, 0, 0, 0, 0, 0));
    }
}
