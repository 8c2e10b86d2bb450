package io.rollcall.warehouse.embedded;

import java.lang.management.ManagementFactory;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.LongAdder;
import java.util.function.LongSupplier;

/**
 * What the warehouse tells Prometheus of itself, in its text form; docs/operations/metrics.md is the same list. Nothing of what was asked or of who asked is in it.
 */
final class WarehouseMetrics {

    /** Seconds; a bucket above the last holds the rest. */
    private static final List<Double> BOUNDS =
            List.of(0.002, 0.005, 0.01, 0.02, 0.05, 0.1, 0.2, 0.5, 1.0, 2.0, 5.0, 10.0);

    private static final double NANOS = 1e9;

    private final LongAdder answered = new LongAdder();
    private final LongAdder refused = new LongAdder();
    private final AtomicInteger running = new AtomicInteger();
    private final List<LongAdder> buckets =
            BOUNDS.stream().map(_ -> new LongAdder()).toList();
    private final LongAdder nanos = new LongAdder();
    private final LongSupplier free;

    /** @param free bytes that may still be written */
    WarehouseMetrics(LongSupplier free) {
        this.free = free;
    }

    /** A statement that runs until this is closed. */
    final class Running implements AutoCloseable {
        private final long began = System.nanoTime();
        private boolean wasAnswered;

        private Running() {
            running.incrementAndGet();
        }

        /** To the end. */
        void wasAnswered() {
            wasAnswered = true;
        }

        @Override
        public void close() {
            running.decrementAndGet();
            ended(Duration.ofNanos(System.nanoTime() - began), wasAnswered);
        }
    }

    Running begin() {
        return new Running();
    }

    void ended(Duration took, boolean wasAnswered) {
        (wasAnswered ? answered : refused).increment();
        nanos.add(took.toNanos());
        for (int bucket = 0; bucket < BOUNDS.size(); bucket++) {
            if (took.toNanos() <= BOUNDS.get(bucket) * NANOS) {
                buckets.get(bucket).increment();
            }
        }
    }

    String page() {
        StringBuilder page = new StringBuilder();
        head(page, "rollcall_statements_total", "counter", "Statements that have ended, by what became of them.");
        page.append("rollcall_statements_total{outcome=\"answered\"} %d\n".formatted(answered.sum()));
        page.append("rollcall_statements_total{outcome=\"refused\"} %d\n".formatted(refused.sum()));
        head(page, "rollcall_statement_seconds", "histogram", "How long statements took, to the end of their answer.");
        for (int bucket = 0; bucket < BOUNDS.size(); bucket++) {
            page.append("rollcall_statement_seconds_bucket{le=\"%s\"} %d\n"
                    .formatted(BOUNDS.get(bucket), buckets.get(bucket).sum()));
        }
        long all = answered.sum() + refused.sum();
        page.append("rollcall_statement_seconds_bucket{le=\"+Inf\"} %d\n".formatted(all));
        page.append("rollcall_statement_seconds_count %d\n".formatted(all));
        page.append("rollcall_statement_seconds_sum %s\n".formatted(nanos.sum() / NANOS));
        gauge(page, "rollcall_statements_running", "Statements that run now.", running.get());
        gauge(page, "rollcall_warehouse_disk_free_bytes", "What may still be written to its disk.", free.getAsLong());
        gauge(
                page,
                "rollcall_warehouse_heap_used_bytes",
                "The process's heap in use; what the engine holds is beside it.",
                ManagementFactory.getMemoryMXBean().getHeapMemoryUsage().getUsed());
        return page.toString();
    }

    private static void gauge(StringBuilder page, String name, String help, long value) {
        head(page, name, "gauge", help);
        page.append(name).append(' ').append(value).append('\n');
    }

    private static void head(StringBuilder page, String name, String type, String help) {
        page.append("# HELP %s %s\n# TYPE %s %s\n".formatted(name, help, name, type));
    }
}
