package io.rollcall.cockpit.live;

import java.time.Duration;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Ticks on a virtual thread of its own for each caller, so that one silent warehouse does not hold up another watch. It rests at least
 * half as long as a call took: a warehouse that is short of breath is asked less often.
 */
final class ThreadTicker implements Ticker {

    private static final Logger LOG = LoggerFactory.getLogger(ThreadTicker.class);

    @Override
    public Subscription every(Duration interval, Runnable call) {
        var ended = new CountDownLatch(1);
        Thread.ofVirtual().name("district-poll").start(() -> tick(interval, call, ended));
        return ended::countDown;
    }

    private static void tick(Duration interval, Runnable call, CountDownLatch ended) {
        try {
            long next = System.nanoTime();
            do {
                long began = System.nanoTime();
                callGuarded(call);
                long took = System.nanoTime() - began;
                next = Math.max(next + interval.toNanos(), System.nanoTime() + took / 2);
            } while (!ended.await(next - System.nanoTime(), TimeUnit.NANOSECONDS));
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
        }
    }

    private static void callGuarded(Runnable call) {
        try {
            call.run();
        } catch (RuntimeException fault) {
            LOG.error("A poll failed in a way that is not the warehouse's; it goes on", fault);
        }
    }
}
