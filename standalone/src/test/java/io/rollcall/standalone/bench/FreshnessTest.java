package io.rollcall.standalone.bench;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class FreshnessTest {

    @Test
    void anEventIsFreshOnceTheScreenCountsAllThatWereAcknowledgedByThen() {
        double[] acknowledged = {1_000, 1_010, 1_020};
        List<Sighting> screen = List.of(new Sighting(5, 0), new Sighting(6, 1_100), new Sighting(8, 1_300));

        assertThat(Freshness.of(200, acknowledged, screen, 0)).isEqualTo(new Freshness(200, 3, 280, 290, 290, 290));
    }

    @Test
    void theOrderOfAcknowledgementsDoesNotMatter() {
        List<Sighting> screen = List.of(new Sighting(0, 0), new Sighting(2, 50));

        assertThat(Freshness.of(1, new double[] {30, 10}, screen, 0))
                .isEqualTo(Freshness.of(1, new double[] {10, 30}, screen, 0));
    }

    @Test
    void anEventThatIsSeenBeforeItsAcknowledgementArrivesTookNoTime() {
        assertThat(Freshness.of(1, new double[] {30}, List.of(new Sighting(0, 0), new Sighting(1, 20)), 0)
                        .max())
                .isZero();
    }

    @Test
    void percentilesLeaveTheWarmUpOut() {
        double[] acknowledged = IntStream.range(0, 110).asDoubleStream().toArray();
        List<Sighting> screen = IntStream.rangeClosed(0, 110)
                .mapToObj(count -> new Sighting(count, count <= 10 ? 5_000 : 5_000 + count))
                .toList();

        Freshness freshness = Freshness.of(1, acknowledged, screen, 10);

        assertThat(freshness.samples()).isEqualTo(100);
        assertThat(freshness.max()).isEqualTo(5_001);
    }

    @Test
    void anEventThatNeverReachesTheScreenIsNoMeasurement() {
        assertThatThrownBy(
                        () -> Freshness.of(1, new double[] {1, 2}, List.of(new Sighting(0, 0), new Sighting(1, 3)), 0))
                .hasMessageContaining("1 of 2 events never reached the screen");
    }
}
