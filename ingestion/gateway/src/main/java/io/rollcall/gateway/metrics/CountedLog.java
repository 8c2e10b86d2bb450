package io.rollcall.gateway.metrics;

import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.MeterRegistry;
import io.rollcall.event.Delivery;
import io.rollcall.event.Erasure;
import io.rollcall.event.RejectionReason;
import io.rollcall.event.Tick;
import io.rollcall.gateway.log.Batch;
import io.rollcall.gateway.log.EventLog;
import io.rollcall.gateway.log.LogUnavailableException;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/**
 * Counts what the log has acknowledged: {@code rollcall_events_received_total} is always {@code rollcall_events_admitted_total} plus the sum of
 * {@code rollcall_events_rejected_total} over its reasons; {@code rollcall_observations_appended_total} is what the streaming job has to read. What the log did not acknowledge is counted as {@code rollcall_appends_failed_total}, and as nothing else.
 */
public final class CountedLog implements EventLog {

    private static final String DECIDED = "DECIDED";

    private final EventLog log;
    private final MeterRegistry meters;
    private final Counter received;
    private final Counter admitted;
    private final Counter appended;
    private final Counter failed;
    private final Map<RejectionReason, Counter> rejected = new EnumMap<>(RejectionReason.class);

    public CountedLog(EventLog log, MeterRegistry meters) {
        this.log = log;
        this.meters = meters;
        this.received = meters.counter("rollcall.events.received");
        this.admitted = meters.counter("rollcall.events.admitted");
        this.appended = meters.counter("rollcall.observations.appended");
        this.failed = meters.counter("rollcall.appends.failed");
        for (RejectionReason reason : RejectionReason.values()) {
            rejected.put(reason, meters.counter("rollcall.events.rejected", "reason", reason.name()));
        }
    }

    @Override
    public void append(Batch batch) {
        try {
            log.append(batch);
        } catch (LogUnavailableException unavailable) {
            failed.increment();
            throw unavailable;
        }
        appended.increment(batch.observations().size());
        count(batch.delivery());
    }

    @Override
    public void erase(List<Erasure> erasures) {
        log.erase(erasures);
    }

    @Override
    public void append(Tick tick) {
        log.append(tick);
    }

    private void count(Delivery delivery) {
        received.increment(delivery.received());
        admitted.increment(delivery.admitted());
        delivery.rejected()
                .forEach((reason, events) ->
                        Objects.requireNonNull(rejected.get(reason)).increment(events));
        String outcome = delivery.failure().isEmpty() ? DECIDED : delivery.failure();
        meters.counter("rollcall.requests", "outcome", outcome).increment();
    }
}
