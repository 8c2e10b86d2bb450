package io.rollcall.simulator.morning;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class MorningClockTest {

    private final MorningClock clock = new MorningClock(25_000, 31_000, 10);

    @Test
    void runsFastUntilTheScriptHasRunOut() {
        assertThat(clock.secondAfter(0)).isEqualTo(25_000);
        assertThat(clock.secondAfter(60)).isEqualTo(25_600);
        assertThat(clock.elapsedAt(25_600)).isEqualTo(60);
    }

    @Test
    void thenRunsAsAnyClock() {
        assertThat(clock.secondAfter(600)).isEqualTo(31_000);
        assertThat(clock.secondAfter(630)).isEqualTo(31_030);
    }

    @Test
    void neverLeavesTheDay() {
        assertThat(clock.secondAfter(1e9)).isEqualTo(86_399);
    }
}
