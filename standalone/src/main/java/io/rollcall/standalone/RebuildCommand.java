package io.rollcall.standalone;

import io.rollcall.standalone.backfill.Backfill;
import io.rollcall.standalone.backfill.BackfillFailedException;
import io.rollcall.standalone.backfill.BackfillReport;
import io.rollcall.standalone.backfill.CountedPeriods;
import io.rollcall.standalone.backfill.Period;
import io.rollcall.standalone.data.Refusal;
import io.rollcall.standalone.data.WarehouseRole;
import io.rollcall.standalone.rebuild.Rebuild;
import io.rollcall.standalone.rebuild.RebuildFailedException;
import io.rollcall.standalone.rebuild.RebuildReport;
import io.rollcall.standalone.rebuild.RetainedLog;
import io.rollcall.standalone.wording.Counted;
import io.rollcall.warehouse.connection.WarehouseFailure;
import io.rollcall.warehouse.generation.CountedHistory;
import java.io.IOException;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.concurrent.Callable;
import javax.sql.DataSource;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** Counts the whole log again. */
@Command(
        name = "rebuild",
        description = {
            "Has the streaming job count the whole log again, from an empty state and under a higher generation, and brings to zero what the log does not know any more.",
            "The gateway takes events meanwhile. Figures climb again from nothing until the job has caught up: do it at night.",
            "Closed days that were counted with what feeds for history sent are counted so again at the end.",
            "With --partitions the topics grow first, which otherwise would break the order of a school's events."
        },
        mixinStandardHelpOptions = true)
final class RebuildCommand implements Callable<Integer> {

    @Mixin
    private DataOption data = new DataOption();

    @Option(
            names = "--partitions",
            paramLabel = "N",
            description = "How many partitions every observation topic is to have before (default: as many as it has).")
    private Optional<Integer> partitions = Optional.empty();

    @Option(
            names = "--patience",
            paramLabel = "DURATION",
            description = "How long the job may take to read the log, as an ISO duration (default: ${DEFAULT-VALUE}).",
            defaultValue = "PT12H")
    private Duration patience = Duration.ofHours(12);

    @Override
    public Integer call() throws IOException, Refusal, InterruptedException {
        Running running = Running.on(data.directory());
        DataSource warehouse = running.warehouse(WarehouseRole.ADMIN).dataSource();
        Rebuild rebuild = new Rebuild(running.data(), running.kafka(), warehouse, patience, System.err::println);
        try {
            System.out.println(
                    asText(rebuild.run(partitions.map(OptionalInt::of).orElseGet(OptionalInt::empty))));
            countHistoryAgain(running, warehouse);
            System.out.println("Prove it with ./rollcall audit.");
            return 0;
        } catch (RebuildFailedException failed) {
            throw new Refusal("Not rebuilt: " + failed.getMessage() + ".");
        } catch (BackfillFailedException failed) {
            throw new Refusal("Rebuilt, but for closed days that were counted with history: " + failed.getMessage()
                    + ". Run ./rollcall backfill over them, or the rebuild again.");
        } catch (WarehouseFailure failed) {
            throw new Refusal("Not rebuilt, the warehouse: " + failed.getMessage());
        }
    }

    /** The job knows nothing of what feeds for history sent, and has counted those days without it. */
    private static void countHistoryAgain(Running running, DataSource warehouse)
            throws BackfillFailedException, Refusal, IOException, InterruptedException {
        List<Period> periods = CountedPeriods.of(new CountedHistory(warehouse).all());
        try (RetainedLog log = new RetainedLog(running.kafka())) {
            Backfill backfill = new Backfill(log, warehouse, new CountInAProcess(running), System.err::println);
            for (Period period : periods) {
                BackfillReport report = backfill.run(period);
                System.out.printf(
                        "history    %s from %s to %s, generation %d, retired %s, %.1f seconds%n",
                        period.district(),
                        period.from(),
                        period.to(),
                        report.generation(),
                        Counted.of(report.retired(), "row"),
                        report.seconds());
            }
        }
    }

    private static String asText(RebuildReport report) {
        return "generation %d%nmessages   %,d%nretired    %s%nseconds    %.1f"
                .formatted(
                        report.generation(), report.messages(), Counted.of(report.retired(), "row"), report.seconds());
    }
}
