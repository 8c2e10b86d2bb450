package io.rollcall.standalone;

import com.microsoft.playwright.PlaywrightException;
import io.rollcall.simulator.client.GatewayClient;
import io.rollcall.simulator.client.RetryPolicy;
import io.rollcall.simulator.district.DistrictPlan;
import io.rollcall.simulator.district.DistrictSize;
import io.rollcall.simulator.load.DistrictLoad;
import io.rollcall.standalone.bench.CanaryTimes;
import io.rollcall.standalone.bench.CockpitReading;
import io.rollcall.standalone.bench.FreshnessBench;
import io.rollcall.standalone.bench.PushViewers;
import io.rollcall.standalone.bench.WatchedRun;
import io.rollcall.standalone.browser.CockpitPage;
import io.rollcall.standalone.data.CockpitLogin;
import io.rollcall.standalone.data.DataDirectory;
import io.rollcall.standalone.data.Refusal;
import io.rollcall.standalone.data.WarehouseRole;
import io.rollcall.standalone.installation.Installation;
import io.rollcall.standalone.installation.Progress;
import io.rollcall.standalone.installation.StateFile;
import io.rollcall.standalone.program.Footprint;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import javax.sql.DataSource;
import tools.jackson.databind.node.ObjectNode;

/** The whole machine under a load, with a browser and any number of other viewers before it. */
final class WatchedMachine {

    private static final String QUERIES =
            "SELECT sumIf(value, event = 'Query') - sumIf(value, event = 'InsertQuery') FROM system.events";
    private static final int KIBIBYTE = 1024;

    private final StartOptions options;
    private final boolean canary;

    /** @param canary whether the canary measures too */
    WatchedMachine(StartOptions options, boolean canary) {
        this.options = options;
        this.canary = canary;
    }

    /** Starts everything, sends the same for each number of viewers, and stops everything; empty where it does not start. */
    List<WatchedRun> run(List<Integer> viewers, FreshnessBench.Pace pace)
            throws IOException, InterruptedException, Refusal {
        Progress progress = new Progress(System.err);
        Installation installation = options.claim(Footprint.DISTRICT, progress);
        StopAtExit.of(installation);
        if (!installation.start()) {
            return List.of();
        }
        Running running = Running.on(options.directory());
        DistrictPlan plan = DistrictPlan.haizhu(DistrictSize.DISTRICT, DistrictPlan.DEFAULT_SEED);
        List<WatchedRun> runs = new ArrayList<>();
        try (GatewayClient client = new GatewayClient(running.gateway(), RetryPolicy.PATIENT)) {
            DistrictLoad pupils = DistrictLoad.open(
                    client, running.secrets().operatorKey(), plan, LocalDate.now(plan.zone()), "bench");
            for (int count : viewers) {
                WatchedRun run = canary
                        ? watchWithTheCanary(count, pupils, pace, running, progress::say)
                        : watch(count, pupils, pace, running, progress::say, () -> {});
                progress.say(asText(run));
                runs.add(run);
            }
        } catch (PlaywrightException failure) {
            throw new Refusal("Not measured; the browser said: " + failure.getMessage());
        }
        installation.stop();
        return runs;
    }

    private static WatchedRun watchWithTheCanary(
            int viewers, DistrictLoad pupils, FreshnessBench.Pace pace, Running running, Consumer<String> progress)
            throws IOException, InterruptedException, Refusal {
        List<CanaryTimes> seen = new ArrayList<>();
        try (MeasuredCanary measured = MeasuredCanary.begin(running)) {
            WatchedRun run = watch(viewers, pupils, pace, running, progress, () -> seen.add(measured.seen()));
            return run.with(seen.getLast().since(seen.getFirst()));
        }
    }

    /** @param metered is run when measuring begins and when it ends */
    private static WatchedRun watch(
            int viewers,
            DistrictLoad pupils,
            FreshnessBench.Pace pace,
            Running running,
            Consumer<String> progress,
            Runnable metered)
            throws IOException, InterruptedException, Refusal {
        URI cockpit = URI.create("http://127.0.0.1:" + running.ports().cockpit());
        CockpitLogin login = CockpitLogin.BUREAU;
        String password = running.secrets().password(login);
        progress.accept("opening the cockpit for %d viewers".formatted(viewers));
        try (CockpitPage screen = CockpitPage.open(cockpit, login, password);
                PushViewers others = PushViewers.open(viewers - 1, cockpit, login.login(), password)) {
            DataSource warehouse = running.warehouse(WarehouseRole.ADMIN).dataSource();
            return new FreshnessBench(pupils, progress).run(screen, others, pace, () -> {
                metered.run();
                return read(running.data(), warehouse, others);
            });
        }
    }

    private static CockpitReading read(DataDirectory directory, DataSource warehouse, PushViewers others) {
        return new CockpitReading(
                System.nanoTime(),
                BenchCommand.cpuOf(directory, "cockpit"),
                residentBytes(directory, "cockpit"),
                queries(warehouse),
                others.bytes(),
                others.fewestMessages());
    }

    private static long residentBytes(DataDirectory directory, String program) {
        try {
            long pid = new StateFile(directory)
                    .read()
                    .flatMap(state -> state.process(program))
                    .map(ProcessHandle::pid)
                    .orElseThrow(() -> new IllegalStateException("the " + program + " does not run"));
            Path status = Path.of("/proc", Long.toString(pid), "status");
            if (!Files.exists(status)) {
                return 0;
            }
            return Files.readAllLines(status).stream()
                    .filter(line -> line.startsWith("VmRSS:"))
                    .mapToLong(line -> Long.parseLong(line.replaceAll("\\D", "")) * KIBIBYTE)
                    .findFirst()
                    .orElse(0);
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    private static long queries(DataSource warehouse) {
        try (Connection connection = warehouse.getConnection();
                Statement statement = connection.createStatement();
                ResultSet rows = statement.executeQuery(QUERIES)) {
            rows.next();
            return rows.getLong(1);
        } catch (SQLException failure) {
            throw new IllegalStateException("the warehouse does not count its queries", failure);
        }
    }

    static void putInto(ObjectNode json, WatchedRun run) {
        json.put("viewers", run.cost().viewers())
                .put("viewers_connected_at_end", run.connected() + 1)
                .put("rate_per_second", run.freshness().ratePerSecond())
                .put("samples", run.freshness().samples())
                .put("p50_ms", run.freshness().p50())
                .put("p95_ms", run.freshness().p95())
                .put("p99_ms", run.freshness().p99())
                .put("max_ms", run.freshness().max())
                .put("cpu_percent_cockpit", round(run.cost().cpuPercent()))
                .put("rss_mb_cockpit", run.cost().residentMebibytes())
                .put("warehouse_queries_per_second", round(run.cost().warehouseQueriesPerSecond()))
                .put("bytes_per_viewer_minute", run.cost().bytesPerViewerMinute());
        run.canary()
                .ifPresent(seen -> json.putObject("canary")
                        .put("samples", seen.marks())
                        .put("p50_ms", seen.percentile(50))
                        .put("p95_ms", seen.percentile(95))
                        .put("p99_ms", seen.percentile(99)));
    }

    static String asText(WatchedRun run) {
        return "%d viewers; acknowledged to screen, %d events: p50 %d ms, p95 %d ms, p99 %d ms, longest %d ms; cockpit %.1f %% of a core, %d MiB; %.1f warehouse queries/s; %,d bytes a viewer and minute"
                        .formatted(
                                run.cost().viewers(),
                                run.freshness().samples(),
                                run.freshness().p50(),
                                run.freshness().p95(),
                                run.freshness().p99(),
                                run.freshness().max(),
                                run.cost().cpuPercent(),
                                run.cost().residentMebibytes(),
                                run.cost().warehouseQueriesPerSecond(),
                                run.cost().bytesPerViewerMinute())
                + run.canary()
                        .map(seen ->
                                "%nthe canary, acknowledged to the warehouse's answer, %d marks: p50 at most %d ms, p95 %d ms, p99 %d ms"
                                        .formatted(
                                                seen.marks(),
                                                seen.percentile(50),
                                                seen.percentile(95),
                                                seen.percentile(99)))
                        .orElse("");
    }

    private static double round(double figure) {
        return Math.round(figure * 10) / 10.0;
    }
}
