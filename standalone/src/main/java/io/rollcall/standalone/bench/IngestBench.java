package io.rollcall.standalone.bench;

import io.rollcall.simulator.load.DistrictLoad;
import io.rollcall.simulator.load.Throughput;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.function.Consumer;
import java.util.function.Supplier;

/** Floods the gateway in batches of 1 and of 100 events, and lets a bare producer write the same records after each. */
public final class IngestBench {

    private static final int[] BATCH_SIZES = {1, 100};
    private static final Duration WARM_UP = Duration.ofSeconds(20);

    private final DistrictLoad pupils;
    private final Supplier<Duration> gatewayCpu;
    private final BareProducer bare;
    private final Consumer<String> progress;

    /** @param gatewayCpu the processor time that the gateway's process has taken up to now */
    public IngestBench(
            DistrictLoad pupils, Supplier<Duration> gatewayCpu, BareProducer bare, Consumer<String> progress) {
        this.pupils = pupils;
        this.gatewayCpu = gatewayCpu;
        this.bare = bare;
        this.progress = progress;
    }

    /** Measures each for that long. */
    public IngestTimes run(Duration time) throws InterruptedException, ExecutionException {
        List<IngestTimes.Run> runs = new ArrayList<>();
        for (int batchSize : BATCH_SIZES) {
            progress.accept("batches of %d: the gateway".formatted(batchSize));
            pupils.flood(batchSize, WARM_UP);
            Duration before = gatewayCpu.get();
            Throughput acknowledged = pupils.flood(batchSize, time);
            Duration cpu = gatewayCpu.get().minus(before);
            progress.accept("batches of %d: a bare producer of the same records".formatted(batchSize));
            runs.add(new IngestTimes.Run(batchSize, acknowledged, cpu, bare.cpuPerMillion(WARM_UP, time)));
        }
        return new IngestTimes(runs);
    }
}
