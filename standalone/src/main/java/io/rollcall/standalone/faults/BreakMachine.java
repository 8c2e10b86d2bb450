package io.rollcall.standalone.faults;

import io.rollcall.simulator.client.GatewayClient;
import io.rollcall.simulator.district.DistrictPlan;
import io.rollcall.simulator.load.DistrictLoad;
import io.rollcall.simulator.load.LoadResult;
import io.rollcall.standalone.audit.Audit;
import io.rollcall.standalone.audit.AuditFailedException;
import io.rollcall.standalone.audit.AuditReport;
import io.rollcall.standalone.data.DataDirectory;
import java.io.IOException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.Consumer;
import javax.sql.DataSource;

/**
 * Rounds of load and faults. Every event of the load marks another pupil present, so the number of those whom the warehouse counts must rise by exactly the number of
 * events acknowledged, however often the sender had to send them; after each round the audit holds all else against the log.
 */
public final class BreakMachine {

    /** A gateway whose clock is an hour behind takes what is older than that, and nothing that lies ahead. */
    private static final Duration OLDER_THAN_ANY_WRONG_CLOCK = Duration.ofHours(2);

    private final GatewayClient gateway;
    private final DistrictPlan district;
    private final LocalDate date;
    private final CountPupils pupilsCounted;
    private final Audit audit;
    private final InjectFaults faults;
    private final Consumer<String> progress;
    private final Clock clock = Clock.systemUTC();

    /**
     * @param data of the installation that runs in this process
     * @param gateway waits patiently for a gateway that is away
     * @param warehouse opens connections that may read {@code rollcall}
     * @param disks that the programs were started on
     * @param progress takes a line for each thing that is done
     */
    public BreakMachine(
            DataDirectory data,
            GatewayClient gateway,
            DistrictPlan district,
            DataSource warehouse,
            Audit audit,
            SmallDisks disks,
            Consumer<String> progress) {
        this.gateway = gateway;
        this.district = district;
        this.date = LocalDate.ofInstant(clock.instant().minus(OLDER_THAN_ANY_WRONG_CLOCK), district.zone());
        this.pupilsCounted = new CountPupils(warehouse, district.code(), date);
        this.audit = audit;
        this.faults = new InjectFaults(new Processes(data), new WrongClock(data), disks, progress);
        this.progress = progress;
    }

    /** Breaks the machine round after round until the time is over, then ends the round that was begun. */
    public FaultReport run(String operatorKey, FaultPlan plan, double eventsPerSecond, Duration time)
            throws IOException, InterruptedException, AuditFailedException {
        DistrictLoad pupils = DistrictLoad.open(gateway, operatorKey, district, date, "faults")
                .aged(OLDER_THAN_ANY_WRONG_CLOCK);
        Instant end = clock.instant().plus(time);
        Tally tally = new Tally();
        long before = pupilsCounted.counted();
        try (ExecutorService sending = Executors.newVirtualThreadPerTaskExecutor()) {
            for (int round = 1; clock.instant().isBefore(end); round++) {
                progress.accept("round " + round);
                Future<LoadResult> load = sending.submit(() -> pupils.send(eventsPerSecond, plan.round()));
                Duration recovery = faults.run(plan.round(round));
                long sent = acknowledged(load);
                Instant loadEnd = clock.instant();
                AuditReport report = audit.run();
                long counted = pupilsCounted.counted() - before;
                tally.add(sent, counted, report.drift(), recovery, Duration.between(loadEnd, clock.instant()));
                progress.accept("  %,d events acknowledged, %,d counted in all, drift %,d, whole again after %d s"
                        .formatted(sent, counted, report.drift(), recovery.toSeconds()));
                report.differences().forEach(difference -> progress.accept("  " + difference));
            }
        }
        return tally.report(faults.inflicted(), plan.seed());
    }

    private static long acknowledged(Future<LoadResult> load) throws InterruptedException {
        try {
            return load.get().totals().admitted();
        } catch (ExecutionException notSent) {
            throw new IllegalStateException("The load was not sent to its end", notSent.getCause());
        }
    }
}
