package io.rollcall.standalone;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.rollcall.standalone.bench.ExportBench;
import io.rollcall.standalone.bench.ExportTimes;
import io.rollcall.standalone.data.CockpitLogin;
import io.rollcall.standalone.data.DataDirectory;
import io.rollcall.standalone.data.Refusal;
import io.rollcall.standalone.data.WarehouseRole;
import io.rollcall.standalone.installation.Installation;
import io.rollcall.standalone.installation.Progress;
import io.rollcall.standalone.installation.StateFile;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/** Measures exports. */
@Command(
        name = "export",
        description = {
            "How many rows a second the cockpit exports as Arrow and as Parquet, in how much memory, and whether what is read back is what was there.",
            "Runs a warehouse and a cockpit of their own, in the folder bench-export of the data directory, and leaves it there."
        },
        mixinStandardHelpOptions = true)
final class BenchExportCommand implements Callable<Integer> {

    @Mixin
    private StartOptions options = new StartOptions();

    @Option(names = "--rows", defaultValue = "10000000", description = "Rows to export (default: ${DEFAULT-VALUE}).")
    private long rows = 10_000_000;

    @Option(names = "--json", description = "Print one JSON object.")
    private boolean json;

    @Override
    public Integer call() throws IOException, InterruptedException, Refusal {
        Progress progress = new Progress(System.err);
        DataDirectory directory = new DataDirectory(options.directory().root().resolve("bench-export"));
        Installation installation = options.claimReaders(directory, progress);
        StopAtExit.of(installation);
        if (!installation.start()) {
            return 1;
        }
        Running running = Running.on(directory);
        CockpitLogin login = CockpitLogin.BUREAU;
        String authorization = "Basic "
                + Base64.getEncoder()
                        .encodeToString((login.login() + ":" + running.secrets().password(login)).getBytes(UTF_8));
        ExportBench bench = new ExportBench(
                running.warehouse(WarehouseRole.ADMIN).dataSource(),
                URI.create("http://127.0.0.1:" + running.ports().cockpit()),
                authorization,
                progress::say);
        try {
            List<ExportTimes.Run> runs = bench.run(login.district(), rows, directory.root());
            ExportTimes times = new ExportTimes(rows, runs, peaks(directory));
            System.out.println(json ? asJson(times) : asText(times));
        } catch (SQLException failure) {
            throw new Refusal("Not measured; the warehouse said: " + failure.getMessage());
        }
        installation.stop();
        return 0;
    }

    /** As Linux counts it; nothing elsewhere. */
    private static Map<String, Long> peaks(DataDirectory directory) throws IOException {
        Map<String, Long> peaks = new TreeMap<>();
        for (String program : List.of("cockpit", "warehouse")) {
            long pid = new StateFile(directory)
                    .read()
                    .flatMap(state -> state.process(program))
                    .map(ProcessHandle::pid)
                    .orElseThrow(() -> new IllegalStateException("the " + program + " does not run"));
            Path status = Path.of("/proc", Long.toString(pid), "status");
            if (Files.exists(status)) {
                Files.readAllLines(status).stream()
                        .filter(line -> line.startsWith("VmHWM:"))
                        .forEach(line -> peaks.put(program, Long.parseLong(line.replaceAll("\\D", ""))));
            }
        }
        return peaks;
    }

    private static String asJson(ExportTimes times) {
        ObjectNode root = JsonMapper.shared().createObjectNode();
        root.put("rows", times.rows());
        var runs = root.putArray("runs");
        times.runs()
                .forEach(run -> runs.addObject()
                        .put("format", run.format())
                        .put("bytes", run.bytes())
                        .put("seconds", run.time().toMillis() / 1e3)
                        .put("rows_per_second", Math.round(run.rowsPerSecond(times.rows())))
                        .put("read_back_the_same", run.same()));
        ObjectNode peaks = root.putObject("peak_kibibytes");
        times.peakKibibytes().forEach(peaks::put);
        return root.toString();
    }

    private static String asText(ExportTimes times) {
        StringBuilder text = new StringBuilder();
        times.runs()
                .forEach(run -> text.append("%-8s %,d rows in %.1f s: %,.0f rows/s, %,d bytes; read back: %s%n"
                        .formatted(
                                run.format(),
                                times.rows(),
                                run.time().toMillis() / 1e3,
                                run.rowsPerSecond(times.rows()),
                                run.bytes(),
                                run.same() ? "the same" : "DIFFERENT")));
        times.peakKibibytes()
                .forEach((program, peak) ->
                        text.append("the %s held at most %,d MiB%n".formatted(program, peak / 1024)));
        return text.toString().stripTrailing();
    }
}
