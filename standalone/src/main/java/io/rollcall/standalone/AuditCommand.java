package io.rollcall.standalone;

import io.rollcall.standalone.audit.Audit;
import io.rollcall.standalone.audit.AuditFailedException;
import io.rollcall.standalone.audit.AuditReport;
import io.rollcall.standalone.data.Refusal;
import io.rollcall.standalone.data.WarehouseRole;
import io.rollcall.standalone.wording.Counted;
import java.io.IOException;
import java.time.Duration;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/** Proves the warehouse against the log. */
@Command(
        name = "audit",
        description = {
            "Waits until the streaming job has caught up with the log, recounts the log and compares it with the warehouse.",
            "Exit code 0: no difference; 1: there is drift, or no verdict, or feeds were too busy to compare all schools."
        },
        mixinStandardHelpOptions = true)
final class AuditCommand implements Callable<Integer> {

    @Mixin
    private DataOption data = new DataOption();

    @Option(names = "--json", description = "Print one JSON object.")
    private boolean json;

    @Option(
            names = "--patience",
            paramLabel = "DURATION",
            description =
                    "How long the streaming job may take to catch up, as an ISO duration (default: ${DEFAULT-VALUE}).",
            defaultValue = "PT15M")
    private Duration patience = Duration.ofMinutes(15);

    @Override
    public Integer call() throws IOException, Refusal, InterruptedException {
        Running running = Running.on(data.directory());
        Audit audit = new Audit(
                running.kafka(), running.warehouse(WarehouseRole.ADMIN).dataSource(), patience, System.err::println);
        try {
            AuditReport report = audit.run();
            System.out.println(json ? asJson(report) : asText(report));
            return report.drift() == 0 && report.moving() == 0 ? 0 : 1;
        } catch (AuditFailedException noVerdict) {
            throw new Refusal("No verdict: " + noVerdict.getMessage() + ".");
        }
    }

    private static String asJson(AuditReport report) {
        ObjectNode root = JsonMapper.shared().createObjectNode();
        root.put("log_events", report.logEvents())
                .put("persons", report.persons())
                .put("counters", report.counters())
                .put("drift", report.drift())
                .put("moving", report.moving());
        var differences = root.putArray("differences");
        report.differences()
                .forEach(difference -> differences
                        .addObject()
                        .put("what", difference.what())
                        .put("key", difference.key())
                        .put("expected", difference.expected())
                        .put("found", difference.found()));
        return root.toString();
    }

    private static String asText(AuditReport report) {
        StringBuilder text = new StringBuilder("log events %,d%npersons    %,d%ncounters   %,d%ndrift      %,d"
                .formatted(report.logEvents(), report.persons(), report.counters(), report.drift()));
        if (report.moving() > 0) {
            text.append(
                    "%nNot compared: %s, since observations kept arriving meanwhile. Run it again when the feeds are quiet."
                            .formatted(Counted.of(report.moving(), "school")));
        }
        report.differences()
                .forEach(difference -> text.append("%n%s %s: the log says %s, the warehouse %s"
                        .formatted(difference.what(), difference.key(), difference.expected(), difference.found())));
        return text.toString();
    }
}
