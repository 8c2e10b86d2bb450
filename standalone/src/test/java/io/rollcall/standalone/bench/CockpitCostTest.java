package io.rollcall.standalone.bench;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import org.junit.jupiter.api.Test;

class CockpitCostTest {

    private static final CockpitReading BEFORE =
            new CockpitReading(5_000_000_000L, Duration.ofSeconds(7), 300L << 20, 100, 1_000, 3);

    @Test
    void costIsWhatCameBetweenTheReadingsByTheSecondTheViewerAndTheMinute() {
        var after = new CockpitReading(15_000_000_000L, Duration.ofSeconds(9), 310L << 20, 250, 101_000, 9);

        assertThat(CockpitCost.between(BEFORE, after, 4)).isEqualTo(new CockpitCost(5, 20.0, 310, 15.0, 150_000));
    }

    @Test
    void aBrowserAloneHasNobodyToCountBytesOf() {
        var after = new CockpitReading(15_000_000_000L, Duration.ofSeconds(8), 0, 100, 1_000, 3);

        assertThat(CockpitCost.between(BEFORE, after, 0)).isEqualTo(new CockpitCost(1, 10.0, 0, 0.0, 0));
    }

    @Test
    void whoIsPushedNothingIsNoViewer() {
        var after = new CockpitReading(15_000_000_000L, Duration.ofSeconds(8), 0, 100, 90_000, 3);

        assertThatThrownBy(() -> CockpitCost.between(BEFORE, after, 2)).hasMessageContaining("pushed nothing");
    }
}
