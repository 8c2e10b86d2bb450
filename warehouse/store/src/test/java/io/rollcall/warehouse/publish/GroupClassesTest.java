package io.rollcall.warehouse.publish;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class GroupClassesTest {

    private final GroupClasses grouping = new GroupClasses(SmallGroups.USUAL);

    @Test
    void gradesAreDividedIntoTheClassesThatAreLargeEnough() {
        List<ClassGroup> groups = grouping.of(List.of(
                new ClassFigures("1", "1A", 30, 12),
                new ClassFigures("1", "1B", 35, 6),
                new ClassFigures("1", "1C", 36, 5),
                new ClassFigures("2", "2A", 40, 10)));

        assertThat(groups)
                .containsExactlyInAnyOrder(
                        new ClassGroup("1", "1A", 1, 30, 12),
                        new ClassGroup("1", "", 2, 71, 11),
                        new ClassGroup("2", "2A", 1, 40, 10));
    }

    @Test
    void aGradeWhoseClassesAreSmallIsOneRow() {
        assertThat(grouping.of(List.of(
                        new ClassFigures("1", "1A", 30, 7),
                        new ClassFigures("1", "1B", 35, 6),
                        new ClassFigures("2", "2A", 40, 10))))
                .contains(new ClassGroup("1", "", 2, 65, 13));
    }

    @Test
    void smallGradesAndPupilsOfNoClassAreTheRestOfTheSchool() {
        assertThat(grouping.of(List.of(
                        new ClassFigures("1", "1A", 30, 12),
                        new ClassFigures("2", "2A", 40, 8),
                        new ClassFigures("", "", 3, 2))))
                .containsExactlyInAnyOrder(new ClassGroup("1", "1A", 1, 30, 12), new ClassGroup("", "", 1, 43, 10));
    }

    @Test
    void classesWithoutAGradeStandByThemselves() {
        assertThat(grouping.of(List.of(new ClassFigures("", "A", 30, 12), new ClassFigures("", "B", 20, 11))))
                .containsExactlyInAnyOrder(new ClassGroup("", "A", 1, 30, 12), new ClassGroup("", "B", 1, 20, 11));
    }

    @Test
    void aSchoolInWhichNothingCanBeToldApartHasNoRow() {
        assertThat(grouping.of(List.of(new ClassFigures("1", "1A", 30, 2), new ClassFigures("2", "2A", 28, 3))))
                .isEmpty();
    }

    @Test
    void aReasonThatNobodyHasHidesTheNextSmallest() {
        assertThat(new GroupByName(SmallGroups.USUAL, GroupByName.REASONS).of(Map.of("ILLNESS", 20L, "FAMILY", 12L)))
                .containsExactly(new NamedGroup("ILLNESS", 20), new NamedGroup("", 12));
    }

    @Test
    void reasonsForFewAbsencesAreNotTold() {
        assertThat(new GroupByName(SmallGroups.USUAL, GroupByName.REASONS).of(Map.of("ILLNESS", 9L, "FAMILY", 3L)))
                .isEmpty();
    }
}
