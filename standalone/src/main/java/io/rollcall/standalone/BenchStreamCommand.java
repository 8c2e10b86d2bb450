package io.rollcall.standalone;

import io.rollcall.simulator.district.DistrictPlan;
import io.rollcall.simulator.district.DistrictSize;
import io.rollcall.standalone.bench.stream.MadeUpLog;
import io.rollcall.standalone.bench.stream.StreamBench;
import io.rollcall.standalone.bench.stream.StreamTimes;
import io.rollcall.standalone.bench.stream.StreamTimes.Cost;
import io.rollcall.standalone.bench.stream.StreamTimes.Costs;
import io.rollcall.standalone.data.DataDirectory;
import io.rollcall.standalone.data.Refusal;
import io.rollcall.standalone.data.WarehouseRole;
import io.rollcall.standalone.installation.Installation;
import io.rollcall.standalone.installation.Progress;
import java.io.IOException;
import java.sql.SQLException;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/** Measures the streaming job. */
@Command(
        name = "stream",
        description = {
            "How fast the streaming job counts a log into the warehouse, with its state on the heap and in RocksDB, beside a job that discards the log and a consumer that inserts it with JDBC.",
            "Runs a log and a warehouse of their own, in the folder bench-stream of the data directory, and leaves them there."
        },
        mixinStandardHelpOptions = true)
final class BenchStreamCommand implements Callable<Integer> {

    private static final List<String> STATES = List.of("heap", "rocksdb");
    private static final int MOST_DAYS = 60;

    @Mixin
    private StartOptions options = new StartOptions();

    @Option(
            names = "--days",
            defaultValue = "5",
            description =
                    "School days of a district of 220,000 pupils in the log, 1 to 60; about 713,000 observations each (default: ${DEFAULT-VALUE}).")
    private int days;

    @Option(
            names = "--state",
            split = ",",
            description = "heap, rocksdb or both, separated by a comma (default: both).")
    private List<String> states = STATES;

    @Option(names = "--json", description = "Print one JSON object.")
    private boolean json;

    @Override
    public Integer call() throws IOException, InterruptedException, Refusal {
        if (days < 1 || days > MOST_DAYS) {
            throw new Refusal("--days must be from 1 to %d.".formatted(MOST_DAYS));
        }
        if (!STATES.containsAll(states)) {
            throw new Refusal("--state takes heap and rocksdb.");
        }
        Progress progress = new Progress(System.err);
        DataDirectory directory = new DataDirectory(options.directory().root().resolve("bench-stream"));
        Installation installation = options.claimStores(directory, progress);
        StopAtExit.of(installation);
        if (!installation.start()) {
            return 1;
        }
        Running running = Running.on(directory);
        MadeUpLog log = new MadeUpLog(DistrictPlan.haizhu(DistrictSize.DISTRICT, DistrictPlan.DEFAULT_SEED), days);
        StreamBench bench = new StreamBench(
                running.kafka(),
                running.warehouse(WarehouseRole.ADMIN).dataSource(),
                () -> BenchCommand.cpuOf(directory, "warehouse"),
                running.ports().streaming(),
                progress::say);
        try {
            var jobs = new MeasuredJobs(options.jobs(directory), running, directory, log.persons());
            StreamTimes times = bench.run(log, states, jobs);
            System.out.println(json ? asJson(times) : asText(times));
        } catch (SQLException failure) {
            throw new Refusal("Not measured; the warehouse said: " + failure.getMessage());
        } catch (ExecutionException failure) {
            throw new Refusal("Not measured: " + failure.getCause());
        }
        installation.stop();
        return 0;
    }

    private static String asJson(StreamTimes times) {
        ObjectNode root = JsonMapper.shared()
                .createObjectNode()
                .put("observations", times.observations())
                .put("persons_on_occasions", times.persons());
        var runs = root.putArray("runs");
        times.runs().forEach(run -> {
            ObjectNode node = runs.addObject().put("state", run.state());
            costs(run.costs(), node)
                    .put("state_bytes_per_million_persons", Math.round(times.stateBytesPerMillion(run)))
                    .put("state_bytes", run.stateBytes())
                    .put("checkpoints", run.checkpoints().completed())
                    .put("checkpoint_median_ms", run.checkpoints().median().toMillis())
                    .put("checkpoint_longest_ms", run.checkpoints().longest().toMillis())
                    .put("checkpoint_median_bytes", run.checkpoints().medianBytes());
        });
        ObjectNode baselines = root.putObject("baselines");
        cost(times.discard(), baselines.putObject("discard"));
        costs(times.jdbcConsumer(), baselines.putObject("jdbc_consumer"));
        return root.toString();
    }

    private static ObjectNode costs(Costs costs, ObjectNode into) {
        cost(costs.running(), into.putObject("running"));
        return cost(costs.whole(), into);
    }

    private static ObjectNode cost(Cost cost, ObjectNode into) {
        return into.put("observations_per_second", Math.round(cost.perSecond()))
                .put("cpu_seconds_per_million", rounded(cost.cpuPerMillion()))
                .put("warehouse_cpu_seconds_per_million", rounded(cost.warehouseCpuPerMillion()));
    }

    private static double rounded(double seconds) {
        return Math.round(seconds * 100) / 100.0;
    }

    private static String asText(StreamTimes times) {
        StringBuilder text = new StringBuilder(
                "%,d observations of %,d persons on occasions%n".formatted(times.observations(), times.persons()));
        times.runs().forEach(run -> {
            text.append(line("job, " + run.state(), run.costs().whole()));
            text.append(line("  once it runs", run.costs().running()));
            text.append(
                    "    state %,.0f MB for a million persons on occasions; checkpoints: %d, median %,d ms and %,.1f MB, longest %,d ms%n"
                            .formatted(
                                    times.stateBytesPerMillion(run) / 1e6,
                                    run.checkpoints().completed(),
                                    run.checkpoints().median().toMillis(),
                                    run.checkpoints().medianBytes() / 1e6,
                                    run.checkpoints().longest().toMillis()));
        });
        text.append(line("discard", times.discard()));
        text.append(line("JDBC consumer", times.jdbcConsumer().whole()));
        text.append(line("  once it runs", times.jdbcConsumer().running()));
        return text.toString().stripTrailing();
    }

    private static String line(String what, Cost cost) {
        return "%-16s %,9.0f observations/s; CPU seconds a million: %.2f, the warehouse's %.2f%n"
                .formatted(what, cost.perSecond(), cost.cpuPerMillion(), cost.warehouseCpuPerMillion());
    }
}
