package io.rollcall.cockpit.canary;

import io.rollcall.cockpit.canary.CanaryCounts.Outcome;
import io.rollcall.warehouse.connection.WarehouseFailure;
import io.rollcall.warehouse.query.Canary;
import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Marks the canary late and present in turn, and asks the warehouse until its answer has the mark: the time from the gateway's acknowledgement to that is how fresh the cockpit's figures are, with
 * everything between them in it, and known at night and in holidays too. One program must do it at a time: two would take the other's marks for theirs.
 */
public final class FollowCanary implements AutoCloseable {

    /** As often as the cockpit asks for what it shows. */
    static final Duration PACE = Duration.ofMillis(200);

    /** Then it counts as not seen, and the next mark is sent. */
    static final Duration PATIENCE = Duration.ofMinutes(1);

    private static final Logger LOG = LoggerFactory.getLogger(FollowCanary.class);

    /** The way to the gateway. */
    interface Sender {

        /** False while there is no key: then nothing is sent. */
        boolean isOn();

        /** Returns once the gateway has answered; true where it took the mark. */
        boolean send(Instant now, boolean late) throws InterruptedException;
    }

    /** The warehouse's answer, as the cockpit asks for it. */
    interface Standing {
        boolean isLate(LocalDate date);
    }

    /** Lets time pass. */
    interface Pause {
        void take(Duration time) throws InterruptedException;
    }

    private final Sender sender;
    private final Standing standing;
    private final CanaryCounts counts;
    private final InstantSource clock;
    private final Pause pause;
    private final Duration interval;
    private volatile Optional<Instant> waitingSince = Optional.empty();
    private volatile boolean ended;

    FollowCanary(
            Sender sender,
            Standing standing,
            CanaryCounts counts,
            InstantSource clock,
            Duration interval,
            Pause pause) {
        this.sender = sender;
        this.standing = standing;
        this.counts = counts;
        this.clock = clock;
        this.interval = interval;
        this.pause = pause;
        counts.waiting(() -> waitingSince);
    }

    /**
     * The canary of an installation.
     *
     * @param keyFile of its feed; while it is not there nothing is sent
     * @param interval from one mark to the next
     */
    public static FollowCanary of(URI gateway, Path keyFile, Duration interval, Canary canary, CanaryCounts counts) {
        return new FollowCanary(
                new MarkCanary(gateway, keyFile),
                canary::isLate,
                counts,
                InstantSource.system(),
                interval,
                Thread::sleep);
    }

    /** Begins on a thread of its own; it does not keep the program alive. */
    public void start() {
        Thread.ofPlatform().daemon().name("canary").start(this::run);
    }

    private void run() {
        try {
            while (!ended) {
                pause.take(interval);
                if (sender.isOn()) {
                    mark();
                }
            }
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
        }
    }

    /** Sends one mark and waits for it. */
    void mark() throws InterruptedException {
        Outcome outcome = followOne();
        waitingSince = Optional.empty();
        counts.marked(outcome);
        if (outcome != Outcome.SEEN) {
            LOG.warn("A mark of the canary ended as {}", outcome);
        }
    }

    private Outcome followOne() throws InterruptedException {
        Instant now = clock.instant();
        LocalDate date = LocalDate.ofInstant(now, ZoneOffset.UTC);
        Optional<Boolean> before = isLate(date);
        if (before.isEmpty()) {
            return Outcome.NOT_SENT;
        }
        boolean late = !before.get();
        if (!sender.send(now, late)) {
            return Outcome.NOT_TAKEN;
        }
        Instant acknowledged = clock.instant();
        waitingSince = Optional.of(acknowledged);
        while (Duration.between(acknowledged, clock.instant()).compareTo(PATIENCE) < 0) {
            if (isLate(date).filter(seen -> seen == late).isPresent()) {
                counts.seenAfter(Duration.between(acknowledged, clock.instant()));
                return Outcome.SEEN;
            }
            pause.take(PACE);
        }
        return Outcome.NOT_SEEN;
    }

    private Optional<Boolean> isLate(LocalDate date) {
        try {
            return Optional.of(standing.isLate(date));
        } catch (WarehouseFailure silent) {
            LOG.debug("The warehouse does not say where the canary stands", silent);
            return Optional.empty();
        }
    }

    /** Lets it end after the mark that it is at. */
    @Override
    public void close() {
        ended = true;
    }
}
