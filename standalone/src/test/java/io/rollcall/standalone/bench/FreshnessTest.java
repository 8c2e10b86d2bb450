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

        assertThat(Freshness.of(200, acknowledged, 5, screen)).isEqualTo(new Freshness(200, 3, 280, 290, 290, 290));
    }

    @Test
    void theOrderOfAcknowledgementsDoesNotMatter() {
        List<Sighting> screen = List.of(new Sighting(0, 0), new Sighting(2, 50));

        assertThat(Freshness.of(1, new double[] {30, 10}, 0, screen))
                .isEqualTo(Freshness.of(1, new double[] {10, 30}, 0, screen));
    }

    @Test
    void anEventThatIsSeenBeforeItsAcknowledgementArrivesTookNoTime() {
        assertThat(Freshness.of(1, new double[] {30}, 0, List.of(new Sighting(0, 0), new Sighting(1, 20)))
                        .max())
                .isZero();
    }

    @Test
    void percentilesAreOfTheEventsThemselves() {
        double[] acknowledged = new double[100];
        List<Sighting> screen = IntStream.rangeClosed(1, 100)
                .mapToObj(count -> new Sighting(count, count))
                .toList();

        assertThat(Freshness.of(1, acknowledged, 0, screen)).isEqualTo(new Freshness(1, 100, 50, 95, 99, 100));
    }

    @Test
    void anEventThatNeverReachesTheScreenIsNoMeasurement() {
        assertThatThrownBy(
                        () -> Freshness.of(1, new double[] {1, 2}, 0, List.of(new Sighting(0, 0), new Sighting(1, 3))))
                .hasMessageContaining("1 of 2 events never reached the screen");
    }
}
