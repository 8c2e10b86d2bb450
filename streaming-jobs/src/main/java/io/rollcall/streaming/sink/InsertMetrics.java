package io.rollcall.streaming.sink;

import io.rollcall.streaming.metrics.Freshness;
import io.rollcall.warehouse.row.SchoolCountRow;
import java.time.InstantSource;
import org.apache.flink.metrics.Counter;
import org.apache.flink.metrics.MetricGroup;

/** What the sink tells of its inserts. Several threads write beside each other and count together. */
final class InsertMetrics {

    private final Counter rows;
    private final Counter inserts;
    private final Counter retries;
    private final Freshness freshness;
    private final InstantSource clock;

    InsertMetrics(MetricGroup group, InstantSource clock) {
        this.rows = group.counter("rowsWritten");
        this.inserts = group.counter("inserts");
        this.retries = group.counter("insertRetries");
        this.freshness = group.gauge("freshness", new Freshness());
        this.clock = clock;
    }

    /** Of the figures that a screen shows, also how old their newest observation is now. */
    synchronized void written(Batch<?> batch) {
        rows.inc(batch.rows().size());
        inserts.inc();
        long now = clock.millis();
        for (var row : batch.rows()) {
            if (row instanceof SchoolCountRow count) {
                freshness.add(now - count.receivedAt().toEpochMilli());
            }
        }
    }

    synchronized void retried() {
        retries.inc();
    }
}
