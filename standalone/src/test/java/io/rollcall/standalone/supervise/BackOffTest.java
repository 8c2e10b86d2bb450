package io.rollcall.standalone.supervise;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class BackOffTest {

    private static final BackOff STANDARD = BackOff.STANDARD;

    @Test
    void waitsTwiceAsLongAfterEachDeathUpToTheLimit() {
        List<Long> waits = new ArrayList<>();
        Duration wait = Duration.ZERO;
        for (int death = 0; death < 7; death++) {
            wait = STANDARD.next(wait, Duration.ofSeconds(3));
            waits.add(wait.toSeconds());
        }
        assertThat(waits).containsExactly(1L, 2L, 4L, 8L, 16L, 30L, 30L);
    }

    @Test
    void beginsAgainOnceTheProgramRanStably() {
        assertThat(STANDARD.next(Duration.ofSeconds(30), STANDARD.stable())).isEqualTo(STANDARD.first());
    }

    @Test
    void remembersADeathWhereTheProgramRanShortly() {
        Duration shortly = STANDARD.stable().minusMillis(1);
        assertThat(STANDARD.next(Duration.ofSeconds(8), shortly)).isEqualTo(Duration.ofSeconds(16));
    }
}
