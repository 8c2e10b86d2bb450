package io.rollcall.streaming.metrics;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import org.junit.jupiter.api.Test;

class FreshnessTest {

    private final Freshness freshness = new Freshness();

    @Test
    void aBoundBelongsToItsBucketAndWhatIsAboveAllToTheLast() {
        freshness.add(100);
        freshness.add(101);
        freshness.add(Duration.ofHours(1).toMillis());

        Freshness.Histogram histogram = freshness.getValue();

        assertThat(histogram.counts()).containsExactly(1L, 1L, 0L, 0L, 0L, 0L, 0L, 0L, 0L, 0L, 1L);
        assertThat(histogram.sum()).isEqualTo(Duration.ofHours(1).plusMillis(201));
    }

    @Test
    void whatWasReceivedInTheFutureIsFresh() {
        freshness.add(-5);

        assertThat(freshness.getValue().counts().getFirst()).isOne();
        assertThat(freshness.getValue().sum()).isZero();
    }
}
