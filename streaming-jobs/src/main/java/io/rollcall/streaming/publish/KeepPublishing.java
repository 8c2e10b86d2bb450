package io.rollcall.streaming.publish;

import io.rollcall.warehouse.connection.WarehouseFailure;
import io.rollcall.warehouse.publish.ClosedThrough;
import io.rollcall.warehouse.publish.PublishDays;
import java.time.Duration;
import java.time.LocalDate;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Publishes every ten minutes what has been closed since. It touches neither the log nor the job's state, and a round that fails is made up for by the next one.
 */
public final class KeepPublishing {

    private static final Logger LOG = LoggerFactory.getLogger(KeepPublishing.class);
    private static final Duration PAUSE = Duration.ofMinutes(10);

    private final PublishDays days;

    public KeepPublishing(PublishDays days) {
        this.days = days;
    }

    /** Goes on until the process ends, which it does not keep from ending. */
    public void start() {
        var _ = Executors.newSingleThreadScheduledExecutor(
                        Thread.ofPlatform().daemon().name("publish").factory())
                .scheduleWithFixedDelay(this::round, PAUSE.toSeconds(), PAUSE.toSeconds(), TimeUnit.SECONDS);
    }

    /** Never throws: it would be the last round. */
    void round() {
        try {
            days.closed().forEach(this::publish);
        } catch (WarehouseFailure failed) {
            LOG.warn("No day was published; the next round tries again: {}", failed.getMessage());
        } catch (RuntimeException fault) {
            LOG.error("Publishing failed in a way that is not the warehouse's; the next round tries again", fault);
        }
    }

    private void publish(ClosedThrough closed) {
        days.publish(
                closed,
                LocalDate.EPOCH,
                day -> LOG.info(
                        "Published {} of {}: {} groups of classes, {} of reasons, {} of check-ins; {} live classes",
                        day.date(),
                        day.district(),
                        day.classGroups(),
                        day.reasonGroups(),
                        day.statusGroups(),
                        day.liveClasses()));
        days.publishOccasions(
                closed,
                each -> LOG.info(
                        "Published {} {} of {}, {}: {} groups",
                        each.kind(),
                        each.occasion(),
                        each.date(),
                        each.district(),
                        each.groups()));
        days.publishMonths(
                closed,
                month -> LOG.info(
                        "Published persistent absence up to {} of {}: {} groups",
                        month.lastDay(),
                        month.district(),
                        month.groups()));
    }
}
