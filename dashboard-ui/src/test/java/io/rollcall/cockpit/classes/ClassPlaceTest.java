package io.rollcall.cockpit.classes;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Optional;
import org.junit.jupiter.api.Test;

class ClassPlaceTest {

    @Test
    void everyPlaceIsReadFromItsOwnPath() {
        ClassPlace school = ClassPlace.ofSchool("S1");
        ClassPlace none = school.inGrade("").inClass("");

        assertThat(school.path()).isEqualTo("school/S1/classes");
        assertThat(school.inGrade("3").inClass("3-1").path()).isEqualTo("school/S1/classes/3/3-1");
        assertThat(none.path()).isEqualTo("school/S1/classes/~/~");
        assertThat(ClassPlace.read("S1", Optional.of("~"), Optional.of("~"))).contains(none);
    }

    @Test
    void whatCannotBeACodeIsNoPlace() {
        assertThat(ClassPlace.read("S1", Optional.of("三年级"), Optional.empty())).isEmpty();
        assertThat(ClassPlace.read("S1", Optional.of("3"), Optional.of("Zhang San")))
                .isEmpty();
    }
}
