package io.rollcall.standalone.faults;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class StandingTest {

    @Test
    void everyPersonOnceIsNeitherLostNorDouble() {
        Standing found = new Standing(1_100, 1_100, 1_100).since(new Standing(100, 100, 100));

        assertThat(found.lost(1_000)).isZero();
        assertThat(found.doubleCounted(1_000)).isZero();
    }

    @Test
    void aPersonMissingFromTheCountersOrFromTheRowsIsLost() {
        assertThat(new Standing(998, 1_000, 1_000).lost(1_000)).isEqualTo(2);
        assertThat(new Standing(1_000, 997, 1_000).lost(1_000)).isEqualTo(3);
    }

    @Test
    void whatOneFigureLacksAnotherDoesNotMakeUpFor() {
        Standing found = new Standing(998, 1_001, 1_001);

        assertThat(found.lost(1_000)).isEqualTo(2);
        assertThat(found.doubleCounted(1_000)).isEqualTo(1);
    }

    @Test
    void aRepeatedMarkThatMovesAPersonIsCountedTwice() {
        assertThat(new Standing(1_000, 1_000, 1_004).doubleCounted(1_000)).isEqualTo(4);
    }
}
