package io.rollcall.streaming.publish;

import io.rollcall.warehouse.connection.WarehouseFailure;
import io.rollcall.warehouse.retention.ForgetOldDays;
import java.time.Duration;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Deletes every hour what has grown older than its retention. A round that fails is made up for by the next one. */
public final class KeepForgetting {

    private static final Logger LOG = LoggerFactory.getLogger(KeepForgetting.class);
    private static final Duration PAUSE = Duration.ofHours(1);

    private final ForgetOldDays days;

    public KeepForgetting(ForgetOldDays days) {
        this.days = days;
    }

    /** Goes on until the process ends, which it does not keep from ending. */
    public void start() {
        var _ = Executors.newSingleThreadScheduledExecutor(
                        Thread.ofPlatform().daemon().name("forget").factory())
                .scheduleWithFixedDelay(this::round, PAUSE.toSeconds(), PAUSE.toSeconds(), TimeUnit.SECONDS);
    }

    /** Never throws: it would be the last round. */
    void round() {
        try {
            days.run((table, district, before, rows) ->
                    LOG.info("Deleting {} rows of {} before {} from {}", rows, district, before, table));
        } catch (WarehouseFailure failed) {
            LOG.warn("Old days were not all deleted; the next round tries again: {}", failed.getMessage());
        } catch (RuntimeException fault) {
            LOG.error("Deleting failed in a way that is not the warehouse's; the next round tries again", fault);
        }
    }
}
