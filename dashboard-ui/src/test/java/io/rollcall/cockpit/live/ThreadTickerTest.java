package io.rollcall.cockpit.live;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;

class ThreadTickerTest {

    private static final int PATIENCE_SECONDS = 60;

    @Test
    void ticksAgainAndAgainEvenAfterAFault() throws InterruptedException {
        var calls = new CountDownLatch(3);

        Subscription ticking = new ThreadTicker().every(Duration.ofMillis(1), () -> {
            calls.countDown();
            throw new IllegalStateException("a fault that the log shows");
        });

        assertThat(calls.await(PATIENCE_SECONDS, TimeUnit.SECONDS)).isTrue();
        ticking.end();
    }

    @Test
    void endsFromWithinACall() throws InterruptedException {
        var calls = new CountDownLatch(1);
        Subscription[] ticking = new Subscription[1];
        var assigned = new CountDownLatch(1);

        ticking[0] = new ThreadTicker().every(Duration.ofDays(1), () -> {
            awaitQuietly(assigned);
            ticking[0].end();
            calls.countDown();
        });
        assigned.countDown();

        assertThat(calls.await(PATIENCE_SECONDS, TimeUnit.SECONDS)).isTrue();
    }

    private static void awaitQuietly(CountDownLatch latch) {
        try {
            assertThat(latch.await(PATIENCE_SECONDS, TimeUnit.SECONDS)).isTrue();
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
        }
    }
}
