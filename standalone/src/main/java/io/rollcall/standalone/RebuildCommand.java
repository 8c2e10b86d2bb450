package io.rollcall.standalone;

import io.rollcall.standalone.data.Refusal;
import io.rollcall.standalone.data.WarehouseRole;
import io.rollcall.standalone.rebuild.Rebuild;
import io.rollcall.standalone.rebuild.RebuildFailedException;
import io.rollcall.standalone.rebuild.RebuildReport;
import io.rollcall.warehouse.connection.WarehouseFailure;
import java.io.IOException;
import java.time.Duration;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** Counts the whole log again. */
@Command(
        name = "rebuild",
        description = {
            "Has the streaming job count the whole log again, from an empty state and under a higher generation, and brings to zero what the log does not know any more.",
            "The gateway takes events meanwhile. Figures climb again from nothing until the job has caught up: do it at night.",
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
        Rebuild rebuild = new Rebuild(
                running.data(),
                running.kafka(),
                running.warehouse(WarehouseRole.ADMIN).dataSource(),
                patience,
                System.err::println);
        try {
            System.out.println(
                    asText(rebuild.run(partitions.map(OptionalInt::of).orElseGet(OptionalInt::empty))));
            return 0;
        } catch (RebuildFailedException failed) {
            throw new Refusal("Not rebuilt: " + failed.getMessage() + ".");
        } catch (WarehouseFailure failed) {
            throw new Refusal("Not rebuilt, the warehouse: " + failed.getMessage());
        }
    }

    private static String asText(RebuildReport report) {
        return "generation %d%nmessages   %,d%nretired    %,d rows%nseconds    %.1f%nProve it with ./rollcall audit."
                .formatted(report.generation(), report.messages(), report.retired(), report.seconds());
    }
}
