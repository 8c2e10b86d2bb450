package io.rollcall.standalone.program;

import io.rollcall.standalone.data.DataDirectory;
import io.rollcall.standalone.data.KeptParallelism;
import io.rollcall.standalone.data.Refusal;
import io.rollcall.standalone.data.Secrets;
import io.rollcall.standalone.data.WarehouseRole;
import io.rollcall.standalone.supervise.Program;
import java.io.IOException;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** The programs that read the log: the job itself, in its two forms, and what is run beside it or in its place. */
public final class StreamingJobs {

    private static final Set<String> NEEDED = Set.of("gateway", "migrations");

    private final Home home;
    private final DataDirectory data;
    private final Ports ports;
    private final Footprint footprint;
    private final Stores stores;
    private final DescribeProgram describe;

    public StreamingJobs(Home home, DataDirectory data, Ports ports, Secrets secrets, Footprint footprint) {
        this.home = home;
        this.data = data;
        this.ports = ports;
        this.footprint = footprint;
        this.stores = new Stores(ports, secrets);
        this.describe = new DescribeProgram(data);
    }

    /** The job on a cluster of three processes. */
    List<Program> cluster() throws IOException, Refusal {
        return new FlinkCluster(home, data, ports, settings(data.flink())).programs(NEEDED);
    }

    /** The job as one process. */
    Program oneProcess() throws IOException, Refusal {
        return job(footprint.streaming(), settings(data.flink()), NEEDED);
    }

    /**
     * The job by itself, for a measurement; everything that it needs runs already.
     *
     * @param state where it keeps its state, in the words of its own setting
     * @param folder for state and checkpoints
     * @param heap the most that it may take
     */
    public Program measured(String state, Path folder, String heap) throws IOException, Refusal {
        Map<String, String> environment = settings(folder);
        environment.put("ROLLCALL_STREAMING_STATE", state);
        return job(heap, environment, Set.of());
    }

    /** A job that only reads the log to its end and says how long that took; everything that it needs runs already. */
    public Program discarding(Path folder) throws IOException, Refusal {
        List<String> command = java(footprint.streaming()).collectInParallel().run("io.rollcall.streaming.DiscardLog");
        return describe.step("discard", command, settings(folder), Set.of());
    }

    /**
     * A step of its own beside all that run: counts a district's days again.
     *
     * @param kinds their names, with commas between
     * @param history how far what feeds for history sent is to be read, in the words of the job's setting
     */
    public Program backfill(String district, LocalDate from, LocalDate to, String kinds, int generation, String history)
            throws IOException, Refusal {
        Map<String, String> environment = new HashMap<>(stores.warehouse(WarehouseRole.ADMIN));
        environment.putAll(Map.of(
                "ROLLCALL_KAFKA_BOOTSTRAP", stores.logAddress(),
                "ROLLCALL_STREAMING_DATA", data.flink().resolve("backfill").toString(),
                "ROLLCALL_STREAMING_PORT", Integer.toString(ports.streaming()),
                "ROLLCALL_BACKFILL_DISTRICT", district,
                "ROLLCALL_BACKFILL_FROM", from.toString(),
                "ROLLCALL_BACKFILL_TO", to.toString(),
                "ROLLCALL_BACKFILL_KINDS", kinds,
                "ROLLCALL_BACKFILL_GENERATION", Integer.toString(generation),
                "ROLLCALL_BACKFILL_HISTORY", history));
        List<String> command = java(footprint.streaming()).run("io.rollcall.streaming.BackfillJob");
        return describe.step("backfill", command, environment, Set.of());
    }

    private Program job(String heap, Map<String, String> environment, Set<String> after) throws IOException, Refusal {
        return describe.service(
                "streaming",
                java(heap).collectInParallel().run("io.rollcall.streaming.AttendanceJob"),
                environment,
                after,
                ports.streaming(),
                HttpProbe.flinkJobRuns(ports.streaming()));
    }

    private JavaCommand java(String heap) throws IOException, Refusal {
        return home.java("streaming-jobs", heap);
    }

    private Map<String, String> settings(Path folder) throws IOException, Refusal {
        Map<String, String> settings = new HashMap<>(stores.warehouse(WarehouseRole.ADMIN));
        settings.putAll(Map.of(
                "ROLLCALL_KAFKA_BOOTSTRAP", stores.logAddress(),
                "ROLLCALL_STREAMING_DATA", folder.toString(),
                "ROLLCALL_STREAMING_PORT", Integer.toString(ports.streaming()),
                "ROLLCALL_STREAMING_METRICS_PORT", Integer.toString(ports.streamingMetrics()),
                "ROLLCALL_STREAMING_PARALLELISM", Integer.toString(new KeptParallelism(data).read())));
        return settings;
    }
}
