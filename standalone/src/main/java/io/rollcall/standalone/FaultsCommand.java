package io.rollcall.standalone;

import io.rollcall.simulator.client.GatewayClient;
import io.rollcall.simulator.client.RetryPolicy;
import io.rollcall.simulator.district.DistrictPlan;
import io.rollcall.simulator.district.DistrictSize;
import io.rollcall.standalone.audit.Audit;
import io.rollcall.standalone.audit.AuditFailedException;
import io.rollcall.standalone.data.Refusal;
import io.rollcall.standalone.data.WarehouseRole;
import io.rollcall.standalone.faults.BreakMachine;
import io.rollcall.standalone.faults.FaultPlan;
import io.rollcall.standalone.faults.FaultReport;
import io.rollcall.standalone.faults.SmallDisks;
import io.rollcall.standalone.installation.Installation;
import io.rollcall.standalone.installation.Progress;
import io.rollcall.standalone.program.Footprint;
import java.io.IOException;
import java.time.Duration;
import java.util.Optional;
import java.util.TreeMap;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/** Breaks a machine of its own on purpose. */
@Command(
        name = "faults",
        description = {
            "Starts every program, sends events, kills and suspends programs at random, puts a clock wrong, and audits after each round.",
            "Exit code 0: nothing was lost, nothing counted twice; 1: something was, or no verdict."
        },
        mixinStandardHelpOptions = true)
final class FaultsCommand implements Callable<Integer> {

    private static final Duration ROUND = Duration.ofSeconds(30);
    private static final Duration PATIENCE = Duration.ofMinutes(10);

    @Mixin
    private StartOptions options = new StartOptions();

    @Option(
            names = "--minutes",
            defaultValue = "30",
            description = "How long to go on; the last round is brought to its end (default: ${DEFAULT-VALUE}).")
    private int minutes;

    @Option(names = "--rate", defaultValue = "500", description = "Events a second (default: ${DEFAULT-VALUE}).")
    private double rate;

    @Option(names = "--seed", description = "Repeats the faults of an earlier run (default: another one each time).")
    private Optional<Long> seed = Optional.empty();

    @Option(
            names = "--small-disks",
            description = {
                "Keep this run's data on disks in memory, and let one be full now and then.",
                "Takes root on Linux; the data goes with the run."
            })
    private boolean smallDisks;

    @Option(names = "--json", description = "Print one JSON object.")
    private boolean json;

    @Override
    public Integer call() throws IOException, InterruptedException, Refusal {
        Progress progress = new Progress(System.err);
        Installation installation = options.claimToBreak(Footprint.DISTRICT, progress);
        try (SmallDisks disks = disks(progress)) {
            StopAtExit.of(installation, disks);
            try {
                return installation.start() ? verdict(disks, progress) : 1;
            } finally {
                installation.stop();
            }
        }
    }

    private SmallDisks disks(Progress progress) throws IOException, InterruptedException {
        SmallDisks disks = smallDisks ? SmallDisks.mount(options.directory()) : SmallDisks.none();
        if (smallDisks && !disks.any()) {
            progress.say("Mounting a disk is not permitted here: none will be full.");
        }
        return disks;
    }

    private int verdict(SmallDisks disks, Progress progress) throws IOException, InterruptedException, Refusal {
        FaultPlan plan = new FaultPlan(
                seed.orElseGet(() -> System.currentTimeMillis() % 1_000_000),
                ROUND,
                options.cluster() ? FaultPlan.CLUSTERED : FaultPlan.PROGRAMS);
        progress.say("seed " + plan.seed());
        FaultReport report = breakMachine(Running.on(options.directory()), plan, disks, progress);
        System.out.println(json ? asJson(report) : asText(report));
        return report.exact() ? 0 : 1;
    }

    private FaultReport breakMachine(Running running, FaultPlan plan, SmallDisks disks, Progress progress)
            throws IOException, InterruptedException, Refusal {
        var warehouse = running.warehouse(WarehouseRole.ADMIN).dataSource();
        Audit audit = new Audit(running.kafka(), warehouse, PATIENCE, _ -> {});
        DistrictPlan district = DistrictPlan.haizhu(DistrictSize.DISTRICT, DistrictPlan.DEFAULT_SEED);
        try (GatewayClient client = new GatewayClient(running.gateway(), RetryPolicy.PATIENT)) {
            return new BreakMachine(options.directory(), client, district, warehouse, audit, disks, progress::say)
                    .run(running.secrets().operatorKey(), plan, rate, Duration.ofMinutes(minutes));
        } catch (AuditFailedException noVerdict) {
            throw new Refusal("No verdict: " + noVerdict.getMessage() + ". The seed was " + plan.seed() + ".");
        }
    }

    private static String asJson(FaultReport report) {
        ObjectNode root = JsonMapper.shared().createObjectNode();
        root.put("rounds", report.rounds());
        ObjectNode kills = root.putObject("kills");
        new TreeMap<>(report.inflicted().kills()).forEach(kills::put);
        ObjectNode suspensions = root.putObject("suspensions");
        new TreeMap<>(report.inflicted().suspensions()).forEach(suspensions::put);
        root.put("wrong_clocks", report.inflicted().wrongClocks());
        ObjectNode fullDisks = root.putObject("full_disks");
        new TreeMap<>(report.inflicted().fullDisks()).forEach(fullDisks::put);
        return root.put("events_acknowledged", report.eventsAcknowledged())
                .put("lost", report.lost())
                .put("double_counted", report.doubleCounted())
                .put("drift", report.drift())
                .put("longest_recovery_seconds", report.longestRecovery().toSeconds())
                .put("longest_catch_up_seconds", report.longestCatchUp().toSeconds())
                .put("seed", report.seed())
                .toString();
    }

    private static String asText(FaultReport report) {
        return """
                rounds         %,d
                kills          %s
                stood still    %s
                disk full      %s
                clock wrong    %,d times
                acknowledged   %,d events
                lost           %,d
                double counted %,d
                drift          %,d
                whole again    after %,d s at most; all counted and compared after %,d s at most
                seed           %d""".formatted(
                        report.rounds(),
                        new TreeMap<>(report.inflicted().kills()),
                        new TreeMap<>(report.inflicted().suspensions()),
                        new TreeMap<>(report.inflicted().fullDisks()),
                        report.inflicted().wrongClocks(),
                        report.eventsAcknowledged(),
                        report.lost(),
                        report.doubleCounted(),
                        report.drift(),
                        report.longestRecovery().toSeconds(),
                        report.longestCatchUp().toSeconds(),
                        report.seed());
    }
}
