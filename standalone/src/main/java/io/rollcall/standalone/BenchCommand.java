package io.rollcall.standalone;

import io.rollcall.simulator.client.GatewayClient;
import io.rollcall.simulator.client.RetryPolicy;
import io.rollcall.simulator.district.DistrictPlan;
import io.rollcall.simulator.district.DistrictSize;
import io.rollcall.simulator.load.DistrictLoad;
import io.rollcall.standalone.bench.BareProducer;
import io.rollcall.standalone.bench.IngestBench;
import io.rollcall.standalone.bench.IngestTimes;
import io.rollcall.standalone.bench.MadeUpYear;
import io.rollcall.standalone.bench.QueryBench;
import io.rollcall.standalone.bench.QueryTimes;
import io.rollcall.standalone.data.DataDirectory;
import io.rollcall.standalone.data.Refusal;
import io.rollcall.standalone.data.WarehouseRole;
import io.rollcall.standalone.installation.Installation;
import io.rollcall.standalone.installation.Progress;
import io.rollcall.standalone.installation.StateFile;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.sql.SQLException;
import java.time.Duration;
import java.time.LocalDate;
import java.util.concurrent.ExecutionException;
import java.util.stream.Collectors;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/** Measures the whole machine. */
@Command(
        name = "bench",
        description = "Measures the whole machine, which it starts for that.",
        subcommands = {
            BenchExportCommand.class,
            BenchFreshnessCommand.class,
            BenchLoadCommand.class,
            BenchOutageCommand.class,
            BenchSoakCommand.class,
            BenchStreamCommand.class,
            BenchSurgeCommand.class,
            BenchViewersCommand.class
        },
        mixinStandardHelpOptions = true)
final class BenchCommand {

    @Command(
            name = "ingest",
            description = {
                "How many events the gateway takes, in batches of 1 and of 100, and what they cost beside a bare Kafka producer of the same records.",
                "Runs a gateway and a log of their own, in the folder bench-ingest of the data directory, and leaves it there."
            },
            mixinStandardHelpOptions = true)
    int ingest(
            @Mixin StartOptions options,
            @Option(
                            names = "--for",
                            defaultValue = "30s",
                            converter = DurationConverter.class,
                            description = "How long to measure each (default: ${DEFAULT-VALUE}).")
                    Duration time,
            @Option(names = "--json", description = "Print one JSON object.") boolean json)
            throws IOException, InterruptedException, Refusal {
        Progress progress = new Progress(System.err);
        DataDirectory directory = new DataDirectory(options.directory().root().resolve("bench-ingest"));
        Installation installation = options.claimIntake(directory, progress);
        StopAtExit.of(installation);
        if (!installation.start()) {
            return 1;
        }
        Running running = Running.on(directory);
        DistrictPlan plan = DistrictPlan.haizhu(DistrictSize.DISTRICT, DistrictPlan.DEFAULT_SEED);
        try (GatewayClient client = new GatewayClient(running.gateway(), RetryPolicy.PATIENT)) {
            DistrictLoad pupils = DistrictLoad.open(
                    client, running.secrets().operatorKey(), plan, LocalDate.now(plan.zone()), "bench");
            var bench = new IngestBench(
                    pupils, () -> cpuOf(directory, "gateway"), new BareProducer(running.kafka()), progress::say);
            IngestTimes times = bench.run(time);
            System.out.println(json ? asJson(times) : asText(times));
        } catch (ExecutionException failure) {
            throw new Refusal("Not measured; the log said: " + failure.getCause());
        }
        installation.stop();
        return 0;
    }

    /** The processor time that a running program's process has taken. */
    static Duration cpuOf(DataDirectory directory, String program) {
        try {
            return new StateFile(directory)
                    .read()
                    .flatMap(state -> state.process(program))
                    .flatMap(process -> process.info().totalCpuDuration())
                    .orElseThrow(() -> new IllegalStateException("the " + program + " does not run"));
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    @Command(
            name = "query",
            description = {
                "How long the cockpit's and analysts' questions take over a school year of a district of 220,000 pupils.",
                "Loads the year into a warehouse of its own, in the folder bench-query of the data directory, and leaves it there."
            },
            mixinStandardHelpOptions = true)
    int query(
            @Mixin StartOptions options,
            @Option(
                            names = "--days",
                            defaultValue = "190",
                            description = "School days to load, 2 to 190 (default: ${DEFAULT-VALUE}).")
                    int days,
            @Option(names = "--json", description = "Print one JSON object.") boolean json)
            throws IOException, InterruptedException, Refusal {
        if (days < 2 || days > MadeUpYear.LONGEST) {
            throw new Refusal("--days must be from 2 to %d.".formatted(MadeUpYear.LONGEST));
        }
        Progress progress = new Progress(System.err);
        DataDirectory directory = new DataDirectory(options.directory().root().resolve("bench-query"));
        Installation installation = options.claimWarehouse(directory, progress);
        StopAtExit.of(installation);
        if (!installation.start()) {
            return 1;
        }
        var warehouse = Running.on(directory).warehouse(WarehouseRole.ADMIN).dataSource();
        try {
            QueryTimes times = new QueryBench(warehouse, new MadeUpYear(days), progress::say).run();
            System.out.println(json ? asJson(times) : asText(times));
        } catch (SQLException failure) {
            throw new Refusal("Not measured; the warehouse said: " + failure.getMessage());
        }
        installation.stop();
        return 0;
    }

    private static String asJson(IngestTimes times) {
        ObjectNode root = JsonMapper.shared().createObjectNode();
        var runs = root.putArray("runs");
        times.runs()
                .forEach(run -> runs.addObject()
                        .put("batch_size", run.batchSize())
                        .put("events_per_second", run.acknowledged().perSecond())
                        .put("cpu_seconds_per_million", run.cpuPerMillion())
                        .put("bare_producer_cpu_seconds_per_million", run.bareCpuPerMillion())
                        .put("efficiency", run.efficiency()));
        return root.toString();
    }

    private static String asText(IngestTimes times) {
        return times.runs().stream()
                .map(run ->
                        "batches of %3d: %,.0f events/s, %.1f CPU seconds a million; a bare producer %.1f (ratio %.2f)"
                                .formatted(
                                        run.batchSize(),
                                        run.acknowledged().perSecond(),
                                        run.cpuPerMillion(),
                                        run.bareCpuPerMillion(),
                                        run.efficiency()))
                .collect(Collectors.joining("\n"));
    }

    private static String asJson(QueryTimes times) {
        ObjectNode root = JsonMapper.shared().createObjectNode();
        root.put("person_sessions", times.personSessions())
                .put("load_seconds", times.load().toSeconds())
                .put("bytes_per_observation", times.bytesPerObservation())
                .put("day_ratio", times.dayRatio());
        var questions = root.putArray("questions");
        times.questions()
                .forEach(question -> questions
                        .addObject()
                        .put("name", question.name())
                        .put("kind", question.kind().toString())
                        .put("p50_ms", question.p50())
                        .put("p95_ms", question.p95()));
        return root.toString();
    }

    private static String asText(QueryTimes times) {
        StringBuilder text = new StringBuilder("%,d person-sessions in %,d s, %.1f bytes each on disk%n"
                .formatted(times.personSessions(), times.load().toSeconds(), times.bytesPerObservation()));
        times.questions()
                .forEach(question -> text.append("%-24s %-4s p50 %7.1f ms, p95 %7.1f ms%n"
                        .formatted(question.name(), question.kind(), question.p50(), question.p95())));
        return text.append("live questions on the last day against the first: %.2f times as long"
                        .formatted(times.dayRatio()))
                .toString();
    }
}
