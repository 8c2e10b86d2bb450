package io.rollcall.standalone;

import io.rollcall.standalone.data.Refusal;
import io.rollcall.standalone.data.WarehouseRole;
import io.rollcall.warehouse.connection.WarehouseFailure;
import io.rollcall.warehouse.research.Purpose;
import io.rollcall.warehouse.research.PurposeRefusedException;
import io.rollcall.warehouse.research.Purposes;
import java.io.IOException;
import java.time.Duration;
import java.time.InstantSource;
import java.time.LocalDate;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Opens single pupils to the login {@code researcher}, for one purpose at a time. */
@Command(
        name = "purpose",
        description = {
            "Lists the purposes for which the login researcher may read single pupils (database research, names of their own for each purpose).",
            "Without an open one every statement of that login is refused."
        },
        mixinStandardHelpOptions = true)
final class PurposeCommand implements Callable<Integer> {

    private final InstantSource clock = InstantSource.system();

    @Mixin
    private DataOption data = new DataOption();

    @Override
    public Integer call() throws IOException, Refusal {
        return with(data, purposes -> {
            List<Purpose> open = purposes.open();
            for (Purpose purpose : purposes.all()) {
                System.out.println("%s %s: days %s to %s, %s %s"
                        .formatted(
                                purpose.district(),
                                purpose.id(),
                                purpose.from(),
                                purpose.to(),
                                open.contains(purpose) ? "open until" : "closed at",
                                purpose.expiresAt()));
            }
        });
    }

    /** Approves. */
    @Command(
            name = "approve",
            description = "Approves a purpose; one can be open at a time.",
            mixinStandardHelpOptions = true)
    int approve(
            @Mixin DataOption installation,
            @Parameters(
                            paramLabel = "ID",
                            description = "A code that was never used, such as the number of the decision.")
                    String id,
            @Option(names = "--district", required = true, paramLabel = "CODE", description = "Whose pupils.")
                    String district,
            @Option(
                            names = "--from",
                            required = true,
                            paramLabel = "DATE",
                            description = "The first day that may be asked about.")
                    LocalDate from,
            @Option(
                            names = "--to",
                            required = true,
                            paramLabel = "DATE",
                            description = "The last day that may be asked about.")
                    LocalDate to,
            @Option(
                            names = "--for",
                            required = true,
                            paramLabel = "DURATION",
                            description = "How long it stays open, such as P30D.")
                    Duration open,
            @Option(
                            names = "--by",
                            required = true,
                            paramLabel = "WHO",
                            description = "The login or office that approved it.")
                    String by)
            throws IOException, Refusal {
        return with(installation, purposes -> {
            Purpose purpose =
                    new Purpose(district, id, from, to, clock.instant().plus(open));
            purposes.approve(purpose, by);
            System.out.println(
                    "Open until %s: the login researcher reads the database research.".formatted(purpose.expiresAt()));
        });
    }

    /** Ends. */
    @Command(name = "end", description = "Ends a purpose before its time.", mixinStandardHelpOptions = true)
    int end(
            @Mixin DataOption installation,
            @Parameters(paramLabel = "ID") String id,
            @Option(
                            names = "--by",
                            required = true,
                            paramLabel = "WHO",
                            description = "The login or office that ends it.")
                    String by)
            throws IOException, Refusal {
        return with(installation, purposes -> {
            purposes.end(id, by);
            System.out.println("Ended: the login researcher reads nothing any more.");
        });
    }

    @FunctionalInterface
    private interface Step {
        void take(Purposes purposes) throws PurposeRefusedException;
    }

    private int with(DataOption installation, Step step) throws IOException, Refusal {
        Running running = Running.on(installation.directory());
        try {
            step.take(new Purposes(running.warehouse(WarehouseRole.ADMIN).dataSource(), clock));
            return 0;
        } catch (PurposeRefusedException | IllegalArgumentException why) {
            throw new Refusal("Refused: " + why.getMessage() + ".");
        } catch (WarehouseFailure failed) {
            throw new Refusal("The warehouse: " + failed.getMessage());
        }
    }
}
