package io.rollcall.cockpit.classes;

import static org.assertj.core.api.Assertions.assertThat;

import io.rollcall.cockpit.fixture.Schools;
import io.rollcall.cockpit.live.SessionChoice;
import io.rollcall.warehouse.query.ClassesNow.ClassFigures;
import io.rollcall.warehouse.query.SessionFigures;
import java.util.List;
import org.junit.jupiter.api.Test;

class ClassGroupTest {

    private static final List<ClassFigures> CLASSES = List.of(
            one("10-1", "10", 40, 40, 0),
            one("3-10", "3", 30, 20, 1),
            one("3-2", "3", 40, 35, 2),
            one("", "", 0, 3, 0));

    @Test
    void aGradeIsTheSumOfItsClasses() {
        assertThat(ClassGroup.grades(CLASSES, SessionChoice.AM))
                .containsExactly(
                        new ClassGroup("3", Schools.figures(70, 55, 3)),
                        new ClassGroup("10", Schools.figures(40, 40, 0)),
                        new ClassGroup("", Schools.figures(0, 3, 0)));
    }

    @Test
    void theSecondClassComesBeforeTheTenth() {
        assertThat(ClassGroup.classes(CLASSES, SessionChoice.AM))
                .extracting(ClassGroup::code)
                .containsExactly("3-2", "10-1", "3-10", "");
    }

    @Test
    void aPlaceHoldsItsOwnClassesOnly() {
        ClassPlace school = ClassPlace.ofSchool("S1");

        assertThat(ClassGroup.at(school, CLASSES)).hasSize(4);
        assertThat(ClassGroup.at(school.inGrade("3"), CLASSES))
                .extracting(ClassFigures::schoolClass)
                .containsExactly("3-10", "3-2");
        assertThat(ClassGroup.at(school.inGrade("").inClass(""), CLASSES)).hasSize(1);
        assertThat(ClassGroup.sum(CLASSES, SessionChoice.AM)).isEqualTo(Schools.figures(110, 98, 3));
    }

    private static ClassFigures one(String code, String grade, long expected, long attending, long absent) {
        return new ClassFigures(
                code, grade, List.of(new SessionFigures("AM", Schools.figures(expected, attending, absent))));
    }
}
