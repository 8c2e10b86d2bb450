package io.rollcall.standalone;

import io.rollcall.simulator.client.GatewayClient;
import io.rollcall.simulator.client.RetryPolicy;
import io.rollcall.simulator.district.DistrictPlan;
import io.rollcall.simulator.district.DistrictSize;
import io.rollcall.simulator.load.DistrictLoad;
import io.rollcall.standalone.audit.Audit;
import io.rollcall.standalone.audit.AuditFailedException;
import io.rollcall.standalone.bench.Surge;
import io.rollcall.standalone.bench.SurgeBench;
import io.rollcall.standalone.data.Refusal;
import io.rollcall.standalone.data.WarehouseRole;
import io.rollcall.standalone.installation.Installation;
import io.rollcall.standalone.installation.Progress;
import io.rollcall.standalone.program.Footprint;
import java.io.IOException;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import tools.jackson.databind.json.JsonMapper;

/** Shows what happens to the figures in the worst minute of a district's year. */
@Command(
        name = "surge",
        description = {
            "Starts every program; then everybody reads one notice, and the schools' devices hand over 2,000 marks a second, on top of a normal morning's 200; and audits.",
            "Freshness is from the gateway's acknowledgement to the warehouse's answer. Exit code 0: nothing was lost or counted twice; 1: something was, or no verdict."
        },
        mixinStandardHelpOptions = true)
final class BenchSurgeCommand implements Callable<Integer> {

    private static final Duration PATIENCE = Duration.ofMinutes(10);

    @Mixin
    private StartOptions options = new StartOptions();

    @Option(
            names = "--for",
            defaultValue = "60s",
            converter = DurationConverter.class,
            description = "How long the surge takes (default: ${DEFAULT-VALUE}).")
    private Duration time = Duration.ofSeconds(60);

    @Option(
            names = "--warm-up",
            defaultValue = "60s",
            converter = DurationConverter.class,
            description = "How long the morning is normal before (default: ${DEFAULT-VALUE}).")
    private Duration warmUp = Duration.ofSeconds(60);

    @Option(names = "--json", description = "Print one JSON object.")
    private boolean json;

    @Override
    public Integer call() throws IOException, InterruptedException, Refusal {
        Progress progress = new Progress(System.err);
        Installation installation = options.claim(Footprint.DISTRICT, progress);
        StopAtExit.of(installation);
        if (!installation.start()) {
            return 1;
        }
        Running running = Running.on(options.directory());
        long drift;
        Surge surge;
        try {
            surge = surge(running, progress);
            drift = new Audit(
                            running.kafka(),
                            running.warehouse(WarehouseRole.ADMIN).dataSource(),
                            PATIENCE,
                            _ -> {})
                    .run()
                    .drift();
        } catch (AuditFailedException | ExecutionException noVerdict) {
            throw new Refusal("No verdict: " + noVerdict.getMessage() + ".");
        }
        installation.stop();
        System.out.println(json ? asJson(surge, drift) : asText(surge, drift));
        return drift == 0 ? 0 : 1;
    }

    private Surge surge(Running running, Progress progress)
            throws IOException, InterruptedException, ExecutionException, Refusal {
        DistrictPlan plan = DistrictPlan.haizhu(DistrictSize.DISTRICT, DistrictPlan.DEFAULT_SEED);
        LocalDate today = LocalDate.now(plan.zone());
        String key = running.secrets().operatorKey();
        try (GatewayClient client = new GatewayClient(running.gateway(), RetryPolicy.PATIENT)) {
            DistrictLoad marks = DistrictLoad.open(client, key, plan, today, "bench");
            DistrictLoad devices = DistrictLoad.open(client, key, plan, today, "devices");
            var bench = new SurgeBench(
                    marks, devices, running.warehouse(WarehouseRole.ADMIN).dataSource(), progress::say);
            String notice = "surge-" + Instant.now().getEpochSecond();
            return bench.run(marks.publish(plan, notice), warmUp, time);
        }
    }

    private static String asJson(Surge surge, long drift) {
        return JsonMapper.shared()
                .createObjectNode()
                .put("receipts", surge.receipts())
                .put("events", surge.events())
                .put("seconds", surge.time().toMillis() / 1e3)
                .put("acknowledged_per_second", Math.round(surge.acknowledgedPerSecond()))
                .put("p50_freshness_ms", surge.freshness().p50())
                .put("p99_freshness_ms", surge.freshness().p99())
                .put("reach_complete_after_ms", surge.reachComplete().toMillis())
                .put("drift", drift)
                .toString();
    }

    private static String asText(Surge surge, long drift) {
        return """
                events         %,d, of them %,d read receipts, in %.1f s
                acknowledged   %,.0f a second
                freshness      p50 %,d ms, p99 %,d ms, longest %,d ms
                reach complete %,d ms after the last receipt
                drift          %,d""".formatted(
                        surge.events(),
                        surge.receipts(),
                        surge.time().toMillis() / 1e3,
                        surge.acknowledgedPerSecond(),
                        surge.freshness().p50(),
                        surge.freshness().p99(),
                        surge.freshness().max(),
                        surge.reachComplete().toMillis(),
                        drift);
    }
}
