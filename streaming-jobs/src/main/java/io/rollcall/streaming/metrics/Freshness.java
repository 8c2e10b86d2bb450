package io.rollcall.streaming.metrics;

import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.atomic.AtomicLongArray;
import java.util.concurrent.atomic.LongAdder;
import org.apache.flink.metrics.Gauge;

/** How long figures took from the gateway to the warehouse, as a histogram that only ever grows. Safe to share between threads. */
public final class Freshness implements Gauge<Freshness.Histogram> {

    private static final List<Duration> BOUNDS = List.of(
            Duration.ofMillis(100),
            Duration.ofMillis(250),
            Duration.ofMillis(500),
            Duration.ofSeconds(1),
            Duration.ofMillis(2_500),
            Duration.ofSeconds(5),
            Duration.ofSeconds(10),
            Duration.ofSeconds(30),
            Duration.ofMinutes(1),
            Duration.ofMinutes(5));
    private static final long[] MILLIS =
            BOUNDS.stream().mapToLong(Duration::toMillis).toArray();

    private final AtomicLongArray counts = new AtomicLongArray(MILLIS.length + 1);
    private final LongAdder sum = new LongAdder();

    /**
     * The histogram at a moment.
     *
     * @param bounds the upper bounds of all buckets but the last, which has none
     * @param counts how many lie in each bucket and not in one before it
     * @param sum of all
     */
    public record Histogram(List<Duration> bounds, List<Long> counts, Duration sum) {}

    /** Clocks of two machines may disagree: less than nothing is nothing. */
    public void add(long millis) {
        long age = Math.max(0, millis);
        int place = Arrays.binarySearch(MILLIS, age);
        counts.incrementAndGet(place >= 0 ? place : -place - 1);
        sum.add(age);
    }

    @Override
    public Histogram getValue() {
        Long[] now = new Long[counts.length()];
        for (int i = 0; i < now.length; i++) {
            now[i] = counts.get(i);
        }
        return new Histogram(BOUNDS, List.of(now), Duration.ofMillis(sum.sum()));
    }
}
