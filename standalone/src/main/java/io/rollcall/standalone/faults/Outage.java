package io.rollcall.standalone.faults;

import io.rollcall.simulator.client.GatewayClient;
import io.rollcall.simulator.district.DistrictPlan;
import io.rollcall.simulator.event.EventBatch;
import io.rollcall.simulator.load.DistrictLoad;
import io.rollcall.standalone.audit.Audit;
import io.rollcall.standalone.audit.AuditFailedException;
import io.rollcall.standalone.audit.AuditReport;
import io.rollcall.standalone.data.DataDirectory;
import io.rollcall.standalone.installation.ProgramSize;
import java.io.IOException;
import java.time.Clock;
import java.time.Duration;
import java.time.LocalDate;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalLong;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import java.util.function.Supplier;
import javax.sql.DataSource;

/**
 * Makes the broker stand still under load and watches what a client sees. What is not acknowledged is repeated until it is; then everything that met the outage is sent
 * once more, which must change nothing. Every event marks another pupil present.
 */
public final class Outage {

    private static final int BATCH = 100;

    /** Enough that refusals do not wait for each other, and few enough that a gateway which held them all would hold little. */
    private static final int IN_FLIGHT = 64;

    private static final Duration WARM_UP = Duration.ofSeconds(10);
    private static final Duration BEFORE = Duration.ofSeconds(10);
    private static final Duration AFTER = Duration.ofSeconds(20);
    private static final Duration PATIENCE = Duration.ofMinutes(10);

    private final Processes processes;
    private final GatewayClient gateway;
    private final DistrictPlan district;
    private final LocalDate date;
    private final CountPupils pupils;
    private final Audit audit;
    private final Consumer<String> progress;

    /**
     * @param data of the installation that runs in this process
     * @param warehouse opens connections that may read {@code rollcall}
     * @param progress takes a line for each thing that is done
     */
    public Outage(
            DataDirectory data,
            GatewayClient gateway,
            DistrictPlan district,
            DataSource warehouse,
            Audit audit,
            Consumer<String> progress) {
        this.processes = new Processes(data);
        this.gateway = gateway;
        this.district = district;
        this.date = LocalDate.now(Clock.system(district.zone()));
        this.pupils = new CountPupils(warehouse, district.code(), date);
        this.audit = audit;
        this.progress = progress;
    }

    /** Lets the broker stand still for that long. */
    public OutageReport run(String operatorKey, double eventsPerSecond, Duration time)
            throws IOException, InterruptedException, AuditFailedException {
        Standing earlier = pupils.standing();
        DistrictLoad load = DistrictLoad.open(gateway, operatorKey, district, date, "outage");
        progress.accept("warming up for %d s".formatted(WARM_UP.toSeconds()));
        long warmUp = load.send(eventsPerSecond, WARM_UP).totals().admitted();
        AnswerBook book = new AnswerBook();
        OutageReport.Memory memory;
        List<EventBatch> hit;
        try (KeepTrying<EventBatch> client = new KeepTrying<>(IN_FLIGHT, load::post, book)) {
            memory = sendThrough(client, load.batches(BATCH), eventsPerSecond, time);
            hit = client.hit();
        }
        long sent = warmUp + book.acknowledged();
        long repeated = repeat(load, hit);
        progress.accept("waiting until all is counted, and auditing");
        AuditReport report = audit.run();
        report.differences().forEach(difference -> progress.accept("  " + difference));
        Standing found = pupils.standing().since(earlier);
        Map<Stage, Long> acknowledged = new EnumMap<>(Stage.class);
        for (Stage stage : Stage.values()) {
            acknowledged.put(stage, book.acknowledged(stage));
        }
        acknowledged.merge(Stage.BEFORE, warmUp, Long::sum);
        return new OutageReport(
                sent,
                acknowledged,
                repeated,
                book.answers(),
                book.missing(),
                book.longestWait(),
                memory,
                found.lost(sent),
                found.doubleCounted(sent),
                report.drift());
    }

    /** Returns when everything is acknowledged. */
    private OutageReport.Memory sendThrough(
            KeepTrying<EventBatch> client, Supplier<EventBatch> batches, double eventsPerSecond, Duration time)
            throws IOException, InterruptedException, AuditFailedException {
        Duration all = BEFORE.plus(time).plus(AFTER);
        long count = Math.round(eventsPerSecond * all.toNanos() / 1e9 / BATCH);
        try (ExecutorService giving = Executors.newVirtualThreadPerTaskExecutor()) {
            Future<?> given = giving.submit(() -> {
                give(client, batches, count, all.dividedBy(count));
                return null;
            });
            TimeUnit.NANOSECONDS.sleep(BEFORE.toNanos());
            OptionalLong before = gatewayMemory();
            OptionalLong atEnd = standStill(client, time);
            awaitGiven(given);
            progress.accept("repeating what is not acknowledged");
            awaitAcknowledged(client);
            return new OutageReport.Memory(before, atEnd, gatewayMemory());
        }
    }

    /** At a steady pace, whatever becomes of the batches given before. */
    private static void give(KeepTrying<EventBatch> client, Supplier<EventBatch> batches, long count, Duration every)
            throws InterruptedException {
        long start = System.nanoTime();
        for (long batch = 0; batch < count; batch++) {
            TimeUnit.NANOSECONDS.sleep(start + batch * every.toNanos() - System.nanoTime());
            client.give(batches.get());
        }
    }

    /** Returns what the gateway holds at the end. */
    private OptionalLong standStill(KeepTrying<EventBatch> client, Duration time)
            throws IOException, InterruptedException {
        long broker = pid("broker");
        progress.accept("the broker stands still for %d s".formatted(time.toSeconds()));
        processes.suspend(broker);
        try {
            client.enter(Stage.DURING);
            TimeUnit.NANOSECONDS.sleep(time.toNanos());
            return gatewayMemory();
        } finally {
            client.enter(Stage.AFTER);
            processes.resume(broker);
            progress.accept("the broker goes on");
        }
    }

    private static void awaitGiven(Future<?> given) throws InterruptedException {
        try {
            given.get();
        } catch (ExecutionException notGiven) {
            throw new IllegalStateException("The load was not sent to its end", notGiven.getCause());
        }
    }

    /** Every one of these is acknowledged already: a client that did not see the answer would do the same. */
    private long repeat(DistrictLoad load, List<EventBatch> hit) throws InterruptedException, AuditFailedException {
        progress.accept("sending the %,d batches that met the outage once more".formatted(hit.size()));
        AnswerBook again = new AnswerBook();
        try (KeepTrying<EventBatch> client = new KeepTrying<>(IN_FLIGHT, load::post, again)) {
            hit.forEach(client::give);
            awaitAcknowledged(client);
        }
        return again.acknowledged();
    }

    private static void awaitAcknowledged(KeepTrying<EventBatch> client)
            throws InterruptedException, AuditFailedException {
        if (!client.awaitAcknowledged(PATIENCE)) {
            throw new AuditFailedException("the gateway has not acknowledged everything " + PATIENCE.toMinutes()
                    + " minutes after the outage; see ./rollcall status");
        }
    }

    private OptionalLong gatewayMemory() throws IOException {
        return ProgramSize.resident(pid("gateway"));
    }

    private long pid(String program) throws IOException {
        return processes.pid(program).orElseThrow(() -> new IllegalStateException("the " + program + " does not run"));
    }
}
