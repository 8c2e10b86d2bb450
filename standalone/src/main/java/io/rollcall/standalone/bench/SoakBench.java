package io.rollcall.standalone.bench;

import io.rollcall.simulator.load.DistrictLoad;
import io.rollcall.simulator.load.LoadResult;
import io.rollcall.standalone.bench.Soak.Sample;
import java.io.UncheckedIOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Consumer;
import java.util.function.IntFunction;
import javax.sql.DataSource;

/** School days back to back, while memory and disk are looked at every minute. Needs a machine that nobody else sends to. */
public final class SoakBench {

    private static final String PRESENT = """
            SELECT sum(count) FROM rollcall.school_count FINAL WHERE kind = 'ATTENDANCE' AND status = 'PRESENT' AND district != 'rollcall-canary'
            """;

    /** In milliseconds. */
    private static final double TEN_MINUTES = 600_000;

    private static final Duration PATIENCE = Duration.ofMinutes(10);

    private final DataSource warehouse;
    private final IntFunction<List<Sample>> look;
    private final Consumer<String> progress;

    /** @param look takes samples of all programs, for a minute */
    public SoakBench(DataSource warehouse, IntFunction<List<Sample>> look, Consumer<String> progress) {
        this.warehouse = warehouse;
        this.look = look;
        this.progress = progress;
    }

    /** Sends each day's marks evenly over its time. */
    public Soak run(List<DistrictLoad> days, double ratePerSecond, Duration time) throws InterruptedException {
        ConcurrentLinkedQueue<Sample> samples = new ConcurrentLinkedQueue<>();
        AtomicInteger minute = new AtomicInteger();
        List<Freshness> freshness = new ArrayList<>();
        SortedMap<Long, List<Long>> byTime = new TreeMap<>();
        double began = System.nanoTime() / 1e6;
        long events = 0;
        try (WatchCount present = new WatchCount(warehouse, PRESENT);
                ScheduledExecutorService clock = Executors.newSingleThreadScheduledExecutor()) {
            var _ = clock.scheduleAtFixedRate(() -> sample(samples, minute.getAndIncrement()), 0, 1, TimeUnit.MINUTES);
            present.await(0, PATIENCE);
            for (DistrictLoad day : days) {
                progress.accept("day %d of %d".formatted(freshness.size() + 1, days.size()));
                long before = present.startOver();
                LoadResult marks = day.send(ratePerSecond, time.dividedBy(days.size()));
                present.await(before + marks.events(), PATIENCE);
                double[] acknowledged = SurgeBench.acknowledged(marks);
                Arrays.sort(acknowledged);
                List<Long> latencies = Freshness.latencies(acknowledged, before, present.seen());
                freshness.add(Freshness.of(ratePerSecond, latencies));
                for (int event = 0; event < acknowledged.length; event++) {
                    byTime.computeIfAbsent((long) ((acknowledged[event] - began) / TEN_MINUTES), _ -> new ArrayList<>())
                            .add(latencies.get(event));
                }
                events += marks.events();
            }
            clock.shutdownNow();
        }
        samples.addAll(look.apply(minute.get()));
        List<Freshness> tenMinutes = byTime.values().stream()
                .map(latencies -> Freshness.of(ratePerSecond, latencies))
                .toList();
        return new Soak(events, List.copyOf(samples), freshness, tenMinutes);
    }

    /** A look that fails, as where a file goes away under it, must not end those that come after it. */
    private void sample(Collection<Sample> samples, int minute) {
        try {
            samples.addAll(look.apply(minute));
        } catch (UncheckedIOException gone) {
            progress.accept("no sample of minute %d: %s".formatted(minute, gone.getMessage()));
        }
    }
}
