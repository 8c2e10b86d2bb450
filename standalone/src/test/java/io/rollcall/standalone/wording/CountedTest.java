package io.rollcall.standalone.wording;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class CountedTest {

    @Test
    void oneThingIsNotSaidInThePlural() {
        assertThat(Counted.of(1, "school")).isEqualTo("1 school");
        assertThat(Counted.of(1, "entry", "entries")).isEqualTo("1 entry");
    }

    @Test
    void noneAndManyAre() {
        assertThat(Counted.of(0, "school")).isEqualTo("0 schools");
        assertThat(Counted.of(2, "entry", "entries")).isEqualTo("2 entries");
        assertThat(Counted.of(1_001, "person", "people")).isEqualTo("%,d people".formatted(1_001));
    }
}
