package io.rollcall.standalone;

import io.rollcall.standalone.backfill.Backfill;
import io.rollcall.standalone.backfill.BackfillFailedException;
import io.rollcall.standalone.backfill.BackfillReport;
import io.rollcall.standalone.backfill.Period;
import io.rollcall.standalone.data.Refusal;
import io.rollcall.standalone.data.WarehouseRole;
import io.rollcall.standalone.rebuild.RetainedLog;
import io.rollcall.standalone.wording.Counted;
import io.rollcall.warehouse.connection.WarehouseFailure;
import io.rollcall.warehouse.query.DistrictProfile;
import io.rollcall.warehouse.query.Questions;
import java.io.IOException;
import java.time.Duration;
import java.time.LocalDate;
import java.util.concurrent.Callable;
import javax.sql.DataSource;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** Counts a closed period again. */
@Command(
        name = "backfill",
        description = {
            "Counts days that are too old to be corrected again, from what the log retains and what feeds for history sent, under a generation of their own.",
            "The live job goes on meanwhile. Broken off, it is simply run again."
        },
        mixinStandardHelpOptions = true)
final class BackfillCommand implements Callable<Integer> {

    /** Until a day is over in every time zone, and until what was on its way at its end is counted. */
    private static final int DAYS_OF_DOUBT = 2;

    @Mixin
    private DataOption data = new DataOption();

    @Option(names = "--district", paramLabel = "CODE", required = true, description = "Whose days.")
    private String district = "";

    @Option(names = "--from", paramLabel = "DATE", required = true, description = "The first day (yyyy-MM-dd).")
    private LocalDate from = LocalDate.EPOCH;

    @Option(names = "--to", paramLabel = "DATE", required = true, description = "The last day (yyyy-MM-dd).")
    private LocalDate to = LocalDate.EPOCH;

    @Option(
            names = "--correction-window",
            paramLabel = "DURATION",
            description = "The gateway's, as an ISO duration (default: ${DEFAULT-VALUE}).",
            defaultValue = "P45D")
    private Duration correctionWindow = Duration.ofDays(45);

    @Override
    public Integer call() throws IOException, Refusal, InterruptedException {
        Running running = Running.on(data.directory());
        DataSource warehouse = running.warehouse(WarehouseRole.ADMIN).dataSource();
        try (RetainedLog log = new RetainedLog(running.kafka())) {
            requireClosed(warehouse);
            Backfill backfill = new Backfill(log, warehouse, new CountInAProcess(running), System.err::println);
            System.out.println(asText(backfill.run(new Period(district, from, to))));
            return 0;
        } catch (BackfillFailedException failed) {
            throw new Refusal("Not backfilled: " + failed.getMessage() + ".");
        } catch (WarehouseFailure failed) {
            throw new Refusal("Not backfilled, the warehouse: " + failed.getMessage());
        }
    }

    /** The live job may still write of a day that can be corrected, and its rows would lose against a backfill's. */
    private void requireClosed(DataSource warehouse) throws Refusal {
        DistrictProfile profile = Questions.over(warehouse)
                .districts()
                .ask(district)
                .orElseThrow(() -> new Refusal("There is no district " + district + "."));
        if (profile.dataClock()) {
            throw new Refusal("The days of " + district
                    + " never close, for its clock is its data's: what comes late is counted by the job itself.");
        }
        LocalDate last = LocalDate.now(profile.zone()).minusDays(correctionWindow.toDays() + DAYS_OF_DOUBT);
        if (from.isAfter(to) || to.isAfter(last)) {
            throw new Refusal(
                    from.isAfter(to)
                            ? "--from lies after --to."
                            : "--to must be %s or earlier: younger days may still be corrected, and the job counts them itself."
                                    .formatted(last));
        }
    }

    private static String asText(BackfillReport report) {
        String text = "generation %d%nretired    %s%nseconds    %.1f"
                .formatted(report.generation(), Counted.of(report.retired(), "row"), report.seconds());
        String leftOut = report.leftOut().isEmpty()
                ? ""
                : "%nNot touched, since the log does not reach back so far: %s."
                        .formatted(String.join(", ", report.leftOut()));
        return text + leftOut + "%nProve it with ./rollcall audit.".formatted();
    }
}
