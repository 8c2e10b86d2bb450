package io.rollcall.simulator.replay;

import io.rollcall.simulator.client.DeliveryTotals;
import java.time.Duration;
import java.time.LocalDate;
import java.util.Locale;
import java.util.function.Consumer;
import java.util.function.Supplier;

/** Says how far a replay is, at most every two seconds. */
final class ReplayProgress {

    private static final long INTERVAL_NANOS = Duration.ofSeconds(2).toNanos();

    private final Consumer<String> lines;
    private final Supplier<DeliveryTotals> acknowledged;
    private LocalDate day = LocalDate.EPOCH;
    private long lastLine = System.nanoTime();
    private long lastEvents;

    ReplayProgress(Consumer<String> lines, Supplier<DeliveryTotals> acknowledged) {
        this.lines = lines;
        this.acknowledged = acknowledged;
    }

    void begin(LocalDate next) {
        day = next;
    }

    void now() {
        long nanos = System.nanoTime() - lastLine;
        if (nanos >= INTERVAL_NANOS) {
            long events = acknowledged.get().events();
            double rate = (events - lastEvents) / (nanos / 1e9);
            lines.accept(String.format(Locale.ROOT, "%s: %,d events acknowledged, %,.0f a second", day, events, rate));
            lastLine += nanos;
            lastEvents = events;
        }
    }
}
