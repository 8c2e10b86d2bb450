package io.rollcall.streaming.sink;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import org.junit.jupiter.api.Test;

class BackoffTest {

    private static final Backoff BACKOFF = new Backoff(Duration.ofMillis(100), Duration.ofSeconds(5));

    @Test
    void doublesFromTheSecondAttemptOn() {
        assertThat(BACKOFF.before(2)).hasMillis(100);
        assertThat(BACKOFF.before(3)).hasMillis(200);
        assertThat(BACKOFF.before(4)).hasMillis(400);
    }

    @Test
    void neverWaitsLongerThanTheLongest() {
        assertThat(BACKOFF.before(9)).hasSeconds(5);
        assertThat(BACKOFF.before(Integer.MAX_VALUE)).hasSeconds(5);
    }
}
