package io.rollcall.gateway.platform.poll;

import java.time.Duration;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Looks every few seconds for polls that are due. Stops by interrupting those that run: each goes on where it stands after the next start. */
public final class PollSchedule implements AutoCloseable {

    private static final Logger LOG = LoggerFactory.getLogger(PollSchedule.class);
    private static final Duration TICK = Duration.ofSeconds(2);

    /** Of different feeds; a district's hundreds of schools must not all be asked for at once at eight o'clock. */
    private static final int MOST_AT_ONCE = 8;

    private final Pollers pollers;
    private final ScheduledExecutorService clock = Executors.newSingleThreadScheduledExecutor(
            Thread.ofVirtual().name("poll-clock").factory());
    private final ExecutorService rounds = Executors.newFixedThreadPool(
            MOST_AT_ONCE, Thread.ofVirtual().name("poll-", 0).factory());

    public PollSchedule(Pollers pollers) {
        this.pollers = pollers;
    }

    public void start() {
        var _ = clock.scheduleWithFixedDelay(this::tick, TICK.toMillis(), TICK.toMillis(), TimeUnit.MILLISECONDS);
    }

    private void tick() {
        try {
            pollers.runDue(rounds);
        } catch (RuntimeException unforeseen) {
            LOG.error("polling failed, going on", unforeseen);
        }
    }

    @Override
    public void close() {
        clock.shutdownNow();
        rounds.shutdownNow();
    }
}
