package io.rollcall.standalone;

import io.rollcall.standalone.bench.CanaryTimes;
import io.rollcall.standalone.bench.MetricsPage;
import io.rollcall.standalone.data.DataDirectory;
import io.rollcall.standalone.data.Refusal;
import io.rollcall.standalone.data.WarehouseRole;
import io.rollcall.standalone.doctor.Finding;
import io.rollcall.standalone.doctor.LookAtCanary;
import io.rollcall.standalone.doctor.LookAtDisk;
import io.rollcall.standalone.doctor.LookAtFeeds;
import io.rollcall.standalone.doctor.LookAtFreshness;
import io.rollcall.standalone.doctor.LookAtFreshness.Reading;
import io.rollcall.standalone.doctor.LookAtLag;
import io.rollcall.standalone.doctor.LookAtPorts;
import io.rollcall.standalone.doctor.LookAtPrograms;
import io.rollcall.standalone.doctor.LookAtSecrets;
import io.rollcall.standalone.doctor.LookAtVersions;
import io.rollcall.standalone.feed.Operator;
import io.rollcall.standalone.installation.RunState;
import io.rollcall.standalone.installation.StateFile;
import io.rollcall.standalone.program.Ports;
import io.rollcall.standalone.program.TakenPorts;
import io.rollcall.warehouse.connection.WarehouseFailure;
import io.rollcall.warehouse.query.Installed;
import io.rollcall.warehouse.query.Questions;
import io.rollcall.warehouse.schema.MigrateWarehouse;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import javax.sql.DataSource;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import tools.jackson.databind.json.JsonMapper;

/** Finds the usual faults and says the next step. */
@Command(
        name = "doctor",
        description = {
            "Looks for the usual faults: disk, secrets, programs, ports, freshness, clock, versions, lag, canary, feeds; and says what to do next.",
            "Exit code 0: no fault, perhaps warnings; 1: a fault."
        },
        mixinStandardHelpOptions = true)
final class DoctorCommand implements Callable<Integer> {

    @Mixin
    private DataOption data = new DataOption();

    @Option(names = "--json", description = "Print one JSON object.")
    private boolean json;

    private final Clock clock = Clock.systemUTC();

    @Override
    public Integer call() throws IOException, InterruptedException {
        List<Finding> findings = look(data.directory());
        System.out.println(json ? asJson(findings) : asText(findings));
        return findings.stream().anyMatch(finding -> finding.level() == Finding.Level.FAULT) ? 1 : 0;
    }

    private List<Finding> look(DataDirectory directory) throws IOException, InterruptedException {
        List<Finding> findings = new ArrayList<>();
        findings.add(LookAtDisk.at(directory.root(), freeBytes(directory.root())));
        findings.add(LookAtSecrets.at(directory));
        Optional<RunState> state = new StateFile(directory).read();
        findings.addAll(LookAtPrograms.at(directory, state));
        if (state.flatMap(RunState::supervisorProcess).isPresent()) {
            findings.addAll(lookInside(directory));
        } else {
            Ports ports = state.map(RunState::port).map(Ports::new).orElse(Ports.USUAL);
            findings.addAll(LookAtPorts.at(ports.base(), TakenPorts.find(ports)));
        }
        return findings;
    }

    private List<Finding> lookInside(DataDirectory directory) throws IOException, InterruptedException {
        List<Finding> findings = new ArrayList<>();
        try {
            Running running = Running.on(directory);
            DataSource warehouse = running.warehouse(WarehouseRole.ADMIN).dataSource();
            findings.add(freshness(Questions.over(warehouse)));
            int reached = Installed.over(warehouse).ask().getFirst().schema();
            findings.add(LookAtVersions.at(MigrateWarehouse.newest(), reached));
            findings.addAll(metrics(running));
            var operator = new Operator(running.gateway(), running.secrets().operatorKey());
            findings.addAll(LookAtFeeds.at(clock.instant(), operator.feeds().path("feeds")));
        } catch (WarehouseFailure silent) {
            findings.add(Finding.fault(
                    "freshness", "The warehouse does not answer.", "Its log: " + directory.log("warehouse")));
        } catch (Refusal refused) {
            findings.add(Finding.fault("feeds", refused.sentence(), "Its log: " + directory.log("gateway")));
        }
        return findings;
    }

    /** A program that does not answer is among the findings already. */
    private static List<Finding> metrics(Running running) throws InterruptedException {
        List<Finding> findings = new ArrayList<>();
        try {
            findings.add(LookAtLag.at(Math.round(running.jobMetrics().sum("rollcall_log_lag_messages"))));
            findings.add(
                    Files.exists(running.data().canaryKey()) ? canary(running.cockpitMetrics()) : LookAtCanary.off());
        } catch (IOException silent) {
            findings.add(Finding.warning(
                    "metrics",
                    "A program does not tell its metrics: " + silent.getMessage(),
                    "Look again in a minute."));
        }
        return findings;
    }

    private static Finding canary(MetricsPage page) {
        Map<String, Long> marks = Stream.of("SEEN", "NOT_SEEN", "NOT_TAKEN", "NOT_SENT")
                .collect(Collectors.toMap(
                        outcome -> outcome, outcome -> page.value("rollcall_canary_marks_total", "outcome", outcome)));
        return LookAtCanary.at(
                marks,
                page.sum("rollcall_canary_waiting_seconds"),
                CanaryTimes.of(page).percentile(50));
    }

    private Finding freshness(Questions questions) throws InterruptedException {
        Reading first = read(questions);
        if (!first.isLate()) {
            return LookAtFreshness.at(first);
        }
        Thread.sleep(LookAtFreshness.BETWEEN_READINGS);
        return LookAtFreshness.at(first, read(questions));
    }

    private Reading read(Questions questions) {
        return new Reading(clock.instant(), questions.freshness().ask());
    }

    /** Of the folder, or of the nearest one above it that exists. */
    private static long freeBytes(Path folder) throws IOException {
        Path existing = folder;
        while (!Files.exists(existing) && existing.getParent() != null) {
            existing = existing.getParent();
        }
        return Files.getFileStore(existing).getUsableSpace();
    }

    private static String asText(List<Finding> findings) {
        StringBuilder text = new StringBuilder();
        for (Finding finding : findings) {
            text.append("%-8s %-22s %s%n".formatted(word(finding), finding.about(), finding.sentence()));
            if (!finding.nextStep().isEmpty()) {
                text.append(" ".repeat(32)).append(finding.nextStep()).append('\n');
            }
        }
        return text.toString().stripTrailing();
    }

    private static String asJson(List<Finding> findings) {
        var root = JsonMapper.shared().createObjectNode();
        var list = root.putArray("findings");
        findings.forEach(finding -> list.addObject()
                .put("level", finding.level().name())
                .put("about", finding.about())
                .put("sentence", finding.sentence())
                .put("next_step", finding.nextStep()));
        return root.toString();
    }

    private static String word(Finding finding) {
        return switch (finding.level()) {
            case GOOD -> "good";
            case WARNING -> "warning";
            case FAULT -> "FAULT";
        };
    }
}
