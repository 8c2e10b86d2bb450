package io.rollcall.cockpit.security;

import static org.assertj.core.api.Assertions.assertThat;

import io.rollcall.cockpit.security.LoginThrottle.Attempt;
import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.Test;

class LoginThrottleTest {

    private static final Attempt ATTEMPT = new Attempt("bureau", "192.0.2.1");

    private Instant now = Instant.parse("2026-11-23T00:00:00Z");
    private final LoginThrottle throttle = new LoginThrottle(() -> now);

    @Test
    void fourWrongTriesCostNothing() {
        fail(4);

        assertThat(throttle.mustWait(ATTEMPT)).isFalse();
    }

    @Test
    void theFifthCostsHalfAMinute() {
        fail(5);

        assertThat(throttle.mustWait(ATTEMPT)).isTrue();
        pass(Duration.ofSeconds(30));
        assertThat(throttle.mustWait(ATTEMPT)).isFalse();
    }

    @Test
    void eachFurtherOneDoublesTheWait() {
        fail(7);

        pass(Duration.ofSeconds(119));
        assertThat(throttle.mustWait(ATTEMPT)).isTrue();
        pass(Duration.ofSeconds(1));
        assertThat(throttle.mustWait(ATTEMPT)).isFalse();
    }

    @Test
    void nobodyWaitsLongerThanAQuarterOfAnHour() {
        fail(500);

        pass(Duration.ofMinutes(15));
        assertThat(throttle.mustWait(ATTEMPT)).isFalse();
    }

    @Test
    void aRightPasswordForgetsTheWrongOnes() {
        fail(4);
        throttle.succeeded(ATTEMPT);
        fail(4);

        assertThat(throttle.mustWait(ATTEMPT)).isFalse();
    }

    @Test
    void aStrangerElsewhereDoesNotLockTheOfficialOut() {
        fail(50);

        assertThat(throttle.mustWait(new Attempt("bureau", "198.51.100.7"))).isFalse();
    }

    @Test
    void inventedLoginsDoNotFillTheMemory() {
        fail(5);
        for (int i = 0; i < 10_000; i++) {
            throttle.failed(new Attempt("invented" + i, "198.51.100.7"));
        }

        assertThat(throttle.mustWait(ATTEMPT)).isFalse();
    }

    private void fail(int times) {
        for (int i = 0; i < times; i++) {
            throttle.failed(ATTEMPT);
        }
    }

    private void pass(Duration time) {
        now = now.plus(time);
    }
}
