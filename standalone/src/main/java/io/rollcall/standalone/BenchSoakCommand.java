package io.rollcall.standalone;

import io.rollcall.simulator.client.GatewayClient;
import io.rollcall.simulator.client.RetryPolicy;
import io.rollcall.simulator.district.DistrictPlan;
import io.rollcall.simulator.district.DistrictSize;
import io.rollcall.simulator.load.DistrictLoad;
import io.rollcall.standalone.audit.Audit;
import io.rollcall.standalone.audit.AuditFailedException;
import io.rollcall.standalone.bench.Counted;
import io.rollcall.standalone.bench.Soak;
import io.rollcall.standalone.bench.Soak.Sample;
import io.rollcall.standalone.bench.SoakBench;
import io.rollcall.standalone.data.Refusal;
import io.rollcall.standalone.data.WarehouseRole;
import io.rollcall.standalone.installation.Installation;
import io.rollcall.standalone.installation.ProgramSize;
import io.rollcall.standalone.installation.Progress;
import io.rollcall.standalone.program.Footprint;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/** Shows whether anything grows that should not. */
@Command(
        name = "soak",
        description = {
            "Starts every program and sends ten school days back to back, looks at memory and disk of each program every minute, and audits.",
            "Freshness is from the gateway's acknowledgement to the warehouse's answer. Exit code 0: nothing was lost or counted twice; 1: something was, or no verdict."
        },
        mixinStandardHelpOptions = true)
final class BenchSoakCommand implements Callable<Integer> {

    private static final int DAYS = 10;
    private static final Duration PATIENCE = Duration.ofMinutes(10);
    private static final long KIBI = 1024;

    @Mixin
    private StartOptions options = new StartOptions();

    @Option(
            names = "--minutes",
            defaultValue = "60",
            description = "How long all days take together (default: ${DEFAULT-VALUE}).")
    private int minutes = 60;

    @Option(names = "--rate", defaultValue = "200", description = "Events a second (default: ${DEFAULT-VALUE}).")
    private double rate = 200;

    @Option(names = "--json", description = "Print one JSON object.")
    private boolean json;

    @Override
    public Integer call() throws IOException, InterruptedException, Refusal {
        if (minutes < 1 || !(rate >= 1 && rate <= 10_000)) {
            throw new Refusal("--minutes must be at least 1, and --rate from 1 to 10000 events a second.");
        }
        Progress progress = new Progress(System.err);
        Installation installation = options.claim(Footprint.DISTRICT, progress);
        StopAtExit.of(installation);
        if (!installation.start()) {
            return 1;
        }
        Running running = Running.on(options.directory());
        URI job = URI.create("http://127.0.0.1:" + running.ports().streamingMetrics());
        Counted before = Counted.read(running.gateway(), job);
        Soak soak = soak(running, progress);
        long drift;
        Counted counted;
        try {
            drift = new Audit(
                            running.kafka(),
                            running.warehouse(WarehouseRole.ADMIN).dataSource(),
                            PATIENCE,
                            _ -> {})
                    .run()
                    .drift();
            counted = Counted.read(running.gateway(), job).since(before);
        } catch (AuditFailedException noVerdict) {
            throw new Refusal("No verdict: " + noVerdict.getMessage() + ".");
        }
        installation.stop();
        System.out.println(json ? asJson(soak, counted, drift) : asText(soak, counted, drift));
        return drift == 0 ? 0 : 1;
    }

    private Soak soak(Running running, Progress progress) throws IOException, InterruptedException, Refusal {
        DistrictPlan plan = DistrictPlan.haizhu(DistrictSize.DISTRICT, DistrictPlan.DEFAULT_SEED);
        LocalDate today = LocalDate.now(plan.zone());
        try (GatewayClient client = new GatewayClient(running.gateway(), RetryPolicy.PATIENT)) {
            List<DistrictLoad> days = new ArrayList<>();
            for (int ago = DAYS - 1; ago >= 0; ago--) {
                LocalDate day = today.minusDays(ago);
                days.add(DistrictLoad.open(client, running.secrets().operatorKey(), plan, day, "soak-" + day));
            }
            var bench = new SoakBench(
                    running.warehouse(WarehouseRole.ADMIN).dataSource(),
                    minute -> look(running, minute),
                    progress::say);
            return bench.run(days, rate, Duration.ofMinutes(minutes));
        }
    }

    private static List<Sample> look(Running running, int minute) {
        try {
            return ProgramSize.all(running.data()).stream()
                    .map(size -> new Sample(
                            minute,
                            size.program(),
                            size.residentKibibytes().orElse(0) / KIBI,
                            size.diskBytes() / KIBI / KIBI))
                    .toList();
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    private static String asJson(Soak soak, Counted counted, long drift) {
        ObjectNode root = JsonMapper.shared().createObjectNode();
        root.put("events", soak.events()).put("p99_freshness_ms", soak.p99()).put("drift", drift);
        root.putObject("counters")
                .put("received", counted.received())
                .put("admitted", counted.admitted())
                .put("rejected", counted.rejected())
                .put("appended", counted.appended())
                .put("read", counted.read())
                .put("counted", counted.counted())
                .put("ignored", counted.ignored())
                .put("erased", counted.erased())
                .put("unbalanced", counted.unbalanced());
        var days = root.putArray("days");
        soak.days()
                .forEach(day ->
                        days.addObject().put("p50_freshness_ms", day.p50()).put("p99_freshness_ms", day.p99()));
        var parts = root.putArray("ten_minutes");
        soak.tenMinutes()
                .forEach(part ->
                        parts.addObject().put("p50_freshness_ms", part.p50()).put("p99_freshness_ms", part.p99()));
        var samples = root.putArray("samples");
        soak.samples()
                .forEach(sample -> samples.addObject()
                        .put("minute", sample.minute())
                        .put("program", sample.program())
                        .put("rss_mb", sample.resident())
                        .put("disk_mb", sample.disk()));
        return root.toString();
    }

    private static String asText(Soak soak, Counted counted, long drift) {
        StringBuilder text = new StringBuilder(
                "%,d events; freshness p99 %,d ms on the worst of %d days; drift %,d; %,d events not accounted for by the counters%n"
                        .formatted(soak.events(), soak.p99(), soak.days().size(), drift, counted.unbalanced()));
        soak.samples()
                .forEach(sample -> text.append("minute %3d  %-12s %,6d MB of memory, %,6d MB of disk%n"
                        .formatted(sample.minute(), sample.program(), sample.resident(), sample.disk())));
        return text.toString().stripTrailing();
    }
}
