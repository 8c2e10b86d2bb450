package io.rollcall.standalone;

import io.rollcall.simulator.client.GatewayClient;
import io.rollcall.simulator.client.RetryPolicy;
import io.rollcall.simulator.district.DistrictPlan;
import io.rollcall.simulator.district.DistrictSize;
import io.rollcall.standalone.audit.Audit;
import io.rollcall.standalone.audit.AuditFailedException;
import io.rollcall.standalone.data.Refusal;
import io.rollcall.standalone.data.WarehouseRole;
import io.rollcall.standalone.faults.Outage;
import io.rollcall.standalone.faults.OutageReport;
import io.rollcall.standalone.faults.Stage;
import io.rollcall.standalone.installation.Installation;
import io.rollcall.standalone.installation.Progress;
import io.rollcall.standalone.program.Footprint;
import java.io.IOException;
import java.time.Duration;
import java.util.OptionalLong;
import java.util.TreeMap;
import java.util.concurrent.Callable;
import java.util.stream.Collectors;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/** Shows what a client sees while the log is away, and that nothing of it is lost. */
@Command(
        name = "outage",
        description = {
            "Starts every program, sends events, makes the broker stand still meanwhile, repeats what was not acknowledged, then all that met the outage, and audits.",
            "Exit code 0: nothing was lost, nothing counted twice; 1: something was, or no verdict."
        },
        mixinStandardHelpOptions = true)
final class BenchOutageCommand implements Callable<Integer> {

    private static final Duration PATIENCE = Duration.ofMinutes(10);

    @Mixin
    private StartOptions options = new StartOptions();

    @Option(
            names = "--for",
            defaultValue = "60s",
            converter = DurationConverter.class,
            description = "How long the broker stands still (default: ${DEFAULT-VALUE}).")
    private Duration time = Duration.ofSeconds(60);

    @Option(
            names = "--rate",
            defaultValue = "1000",
            description = "Events a second, in batches of 100 (default: ${DEFAULT-VALUE}).")
    private double rate = 1000;

    @Option(names = "--json", description = "Print one JSON object.")
    private boolean json;

    @Override
    public Integer call() throws IOException, InterruptedException, Refusal {
        if (!(rate >= 10 && rate <= 10_000)) {
            throw new Refusal("--rate must be from 10 to 10000 events a second.");
        }
        Progress progress = new Progress(System.err);
        Installation installation = options.claim(Footprint.DISTRICT, progress);
        StopAtExit.of(installation);
        if (!installation.start()) {
            return 1;
        }
        OutageReport report = outage(Running.on(options.directory()), progress);
        installation.stop();
        System.out.println(json ? asJson(report) : asText(report));
        return report.exact() ? 0 : 1;
    }

    private OutageReport outage(Running running, Progress progress) throws IOException, InterruptedException, Refusal {
        var warehouse = running.warehouse(WarehouseRole.ADMIN).dataSource();
        Audit audit = new Audit(running.kafka(), warehouse, PATIENCE, _ -> {});
        DistrictPlan district = DistrictPlan.haizhu(DistrictSize.DISTRICT, DistrictPlan.DEFAULT_SEED);
        try (GatewayClient client = new GatewayClient(running.gateway(), RetryPolicy.PATIENT)) {
            return new Outage(options.directory(), client, district, warehouse, audit, progress::say)
                    .run(running.secrets().operatorKey(), rate, time);
        } catch (AuditFailedException noVerdict) {
            throw new Refusal("No verdict: " + noVerdict.getMessage() + ".");
        }
    }

    private static String asJson(OutageReport report) {
        ObjectNode root = JsonMapper.shared().createObjectNode();
        root.put("events_sent", report.eventsSent())
                .put("acknowledged_before", report.acknowledgedAt(Stage.BEFORE))
                .put("acknowledged_during", report.acknowledgedAt(Stage.DURING))
                .put("acknowledged_after", report.acknowledgedAt(Stage.AFTER))
                .put("events_repeated", report.eventsRepeated());
        ObjectNode answers = root.putObject("answers");
        new TreeMap<>(report.answers()).forEach((status, count) -> answers.put(status.toString(), count));
        root.put("no_answer", report.missing())
                .put("longest_wait_ms", report.longestWait().toMillis());
        ObjectNode memory = root.putObject("gateway_resident_kibibytes");
        report.memory().before().ifPresent(held -> memory.put("before", held));
        report.memory().atEnd().ifPresent(held -> memory.put("at_end_of_outage", held));
        report.memory().after().ifPresent(held -> memory.put("after", held));
        return root.put("lost", report.lost())
                .put("double_counted", report.doubleCounted())
                .put("drift", report.drift())
                .toString();
    }

    private static String asText(OutageReport report) {
        return """
                sent           %,d events
                acknowledged   %,d before, %,d during, %,d after the outage
                sent again     %,d events that had met it
                answers        %s; %,d requests without any
                longest wait   %,d ms
                the gateway    %s before, %s at the end of the outage, %s after
                lost           %,d
                double counted %,d
                drift          %,d""".formatted(
                        report.eventsSent(),
                        report.acknowledgedAt(Stage.BEFORE),
                        report.acknowledgedAt(Stage.DURING),
                        report.acknowledgedAt(Stage.AFTER),
                        report.eventsRepeated(),
                        new TreeMap<>(report.answers())
                                .entrySet().stream()
                                        .map(answer -> "%,d of %d".formatted(answer.getValue(), answer.getKey()))
                                        .collect(Collectors.joining(", ")),
                        report.missing(),
                        report.longestWait().toMillis(),
                        mebibytes(report.memory().before()),
                        mebibytes(report.memory().atEnd()),
                        mebibytes(report.memory().after()),
                        report.lost(),
                        report.doubleCounted(),
                        report.drift());
    }

    private static String mebibytes(OptionalLong kibibytes) {
        return kibibytes.isPresent() ? "%,d MiB".formatted(kibibytes.getAsLong() / 1024) : "unknown";
    }
}
