package io.rollcall.standalone.bench;

import io.rollcall.simulator.load.DistrictLoad;
import io.rollcall.simulator.load.LoadResult;
import io.rollcall.simulator.load.NoticeLoad;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.Consumer;
import java.util.stream.DoubleStream;
import javax.sql.DataSource;

/** A notice that everybody reads in a minute, while the schools' devices hand over what they have kept, on a normal morning. Needs a machine that nobody else sends to. */
public final class SurgeBench {

    /** Every event of the bench makes it one more. */
    private static final String KNOWN = """
            SELECT sum(count) FROM rollcall.school_count FINAL
            WHERE kind = 'ATTENDANCE' AND status = 'PRESENT' AND district != 'rollcall-canary' OR kind = 'NOTICE' AND status = 'READ'
            """;

    private static final String REACH =
            "SELECT sum(count) FROM rollcall.minute_count FINAL WHERE kind = 'NOTICE' AND status = 'READ'";

    private static final double MORNING = 200;
    private static final double FLUSH = 2_000;
    private static final Duration PATIENCE = Duration.ofMinutes(10);

    private final DistrictLoad marks;
    private final DistrictLoad devices;
    private final DataSource warehouse;
    private final Consumer<String> progress;

    /** @param devices another feed than that of the marks */
    public SurgeBench(DistrictLoad marks, DistrictLoad devices, DataSource warehouse, Consumer<String> progress) {
        this.marks = marks;
        this.devices = devices;
        this.warehouse = warehouse;
        this.progress = progress;
    }

    /** Measures after a warm-up with the normal morning alone. */
    public Surge run(NoticeLoad notice, Duration warmUp, Duration time)
            throws InterruptedException, ExecutionException {
        try (WatchCount known = new WatchCount(warehouse, KNOWN);
                WatchCount reach = new WatchCount(warehouse, REACH);
                ExecutorService loads = Executors.newVirtualThreadPerTaskExecutor()) {
            known.await(0, PATIENCE);
            long earlier = known.startOver();
            long readEarlier = reach.startOver();
            progress.accept("sending %.0f marks a second for %d s".formatted(MORNING, warmUp.toSeconds()));
            LoadResult warm = marks.send(MORNING, warmUp);
            known.await(earlier + warm.events(), PATIENCE);
            long before = known.startOver();

            progress.accept("%,d read receipts, and %.0f and %.0f marks a second, for %d s"
                    .formatted(notice.audience(), MORNING, FLUSH, time.toSeconds()));
            Callable<LoadResult> morning = () -> marks.send(MORNING, time);
            Callable<LoadResult> flush = () -> devices.send(FLUSH, time);
            List<Future<LoadResult>> beside = List.of(loads.submit(morning), loads.submit(flush));
            LoadResult receipts = notice.send(time);
            double[] read = acknowledged(receipts);
            reach.await(readEarlier + receipts.events(), PATIENCE);
            double[] all = read;
            for (Future<LoadResult> load : beside) {
                all = DoubleStream.concat(Arrays.stream(all), Arrays.stream(acknowledged(load.get())))
                        .toArray();
            }
            known.await(before + all.length, PATIENCE);
            return new Surge(
                    receipts.events(),
                    all.length,
                    between(
                            Arrays.stream(all).min().orElseThrow(),
                            Arrays.stream(all).max().orElseThrow()),
                    Freshness.of(all.length / (double) time.toSeconds(), all, before, known.seen()),
                    between(
                            Arrays.stream(read).max().orElseThrow(),
                            reach.seen().getLast().at()));
        }
    }

    static double[] acknowledged(LoadResult load) {
        double[] at = new double[load.events()];
        Arrays.setAll(at, event -> load.acknowledgedAt(event) / 1e6);
        return at;
    }

    private static Duration between(double from, double to) {
        return Duration.ofMillis(Math.max(0, Math.round(to - from)));
    }
}
