package io.rollcall.standalone.faults;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.Map;
import org.junit.jupiter.api.Test;

class TallyTest {

    private final Tally tally = new Tally();

    @Test
    void isExactWhereTheWarehouseCountsWhatWasAcknowledged() {
        add(100, 100, 0);
        add(50, 150, 0);

        assertThat(report().exact()).isTrue();
        assertThat(report().eventsAcknowledged()).isEqualTo(150);
    }

    @Test
    void whatIsNotCountedIsLostEvenIfLaterRoundsCountTooMuch() {
        add(100, 98, 0);
        add(50, 151, 0);

        assertThat(report().lost()).isEqualTo(2);
        assertThat(report().doubleCounted()).isEqualTo(1);
        assertThat(report().exact()).isFalse();
    }

    @Test
    void driftAddsUp() {
        add(1, 1, 2);
        add(1, 2, 3);

        assertThat(report().drift()).isEqualTo(5);
        assertThat(report().exact()).isFalse();
    }

    @Test
    void theWorstRecoveryIsTold() {
        tally.add(1, 1, 0, Duration.ofSeconds(9), Duration.ofSeconds(20));
        tally.add(1, 2, 0, Duration.ofSeconds(4), Duration.ofSeconds(30));

        assertThat(report().longestRecovery()).isEqualTo(Duration.ofSeconds(9));
        assertThat(report().longestCatchUp()).isEqualTo(Duration.ofSeconds(30));
    }

    private void add(long sent, long counted, long drift) {
        tally.add(sent, counted, drift, Duration.ZERO, Duration.ZERO);
    }

    private FaultReport report() {
        return tally.report(new Inflicted(Map.of(), Map.of(), Map.of(), 0), 7);
    }
}
