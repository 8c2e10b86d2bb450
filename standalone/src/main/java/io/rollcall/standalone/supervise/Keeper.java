package io.rollcall.standalone.supervise;

import java.io.IOException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;

/** Keeps one program running until it is told to stop. {@link #start} and {@link #keep} are called by one thread, {@link #stop} by any. */
final class Keeper {

    private static final Duration START_PROBE_INTERVAL = Duration.ofMillis(100);

    private final Program program;
    private final Pace pace;
    private final Clock clock;
    private final Observer observer;
    private final CountDownLatch stopping = new CountDownLatch(1);

    private Optional<ProgramProcess> process = Optional.empty();
    private ProgramState state = ProgramState.PENDING;
    private int restarts;

    Keeper(Program program, Pace pace, Clock clock, Observer observer) {
        this.program = program;
        this.pace = pace;
        this.clock = clock;
        this.observer = observer;
    }

    /** Starts the program and returns when it is well, or, where it is a step, when it is done; or early when it was told to stop. */
    void start() throws StartFailedException, InterruptedException {
        Instant begun = clock.instant();
        try {
            launch();
        } catch (IOException notStarted) {
            throw new StartFailedException(
                    "The %s cannot be started: %s".formatted(program.name(), notStarted.getMessage()));
        }
        boolean well = awaitHealth(begun.plus(program.startLimit()));
        if (stopped()) {
            return;
        }
        if (!well) {
            throw failed();
        }
        observer.ready(program, Duration.between(begun, clock.instant()));
    }

    /** Watches the program and starts it again whenever it dies; returns when it was told to stop. */
    void keep() throws InterruptedException {
        Duration pause = Duration.ZERO;
        Instant begun = clock.instant();
        while (!stopped()) {
            String how = awaitDeath();
            if (stopped()) {
                return;
            }
            pause = pace.backOff().next(pause, Duration.between(begun, clock.instant()));
            publish(ProgramState.RESTARTING, how);
            observer.died(program, how, pause);
            if (stopping.await(pause.toMillis(), TimeUnit.MILLISECONDS)) {
                return;
            }
            begun = clock.instant();
            restart();
        }
    }

    void stop() throws InterruptedException {
        stopping.countDown();
        Optional<ProgramProcess> last = current();
        if (last.isPresent()) {
            last.get().stop(pace.grace());
        }
        forget();
        publish(ProgramState.STOPPED, null);
    }

    private void restart() throws InterruptedException {
        restarts++;
        try {
            launch();
            awaitHealth(Instant.MAX);
        } catch (IOException notStarted) {
            publish(ProgramState.RESTARTING, "cannot be started: " + notStarted.getMessage());
        }
    }

    private void launch() throws IOException {
        synchronized (this) {
            // Under the lock that stop() reads the process under: nothing is started behind its back.
            if (stopped()) {
                return;
            }
            process = Optional.of(ProgramProcess.start(program));
        }
        publish(ProgramState.STARTING, null);
    }

    private boolean awaitHealth(Instant limit) throws InterruptedException {
        Optional<ProgramProcess> starting = current();
        boolean step = program.kind() == Program.Kind.STEP;
        while (starting.isPresent() && !stopped() && clock.instant().isBefore(limit)) {
            if (starting.get().ended(START_PROBE_INTERVAL)) {
                return step && starting.get().succeeded();
            }
            if (!step && program.probe().healthy()) {
                publish(ProgramState.RUNNING, null);
                return true;
            }
        }
        return false;
    }

    private String awaitDeath() throws InterruptedException {
        Optional<ProgramProcess> watched = current();
        if (watched.isEmpty()) {
            return "could not be started";
        }
        while (!watched.get().ended(pace.probeInterval())) {
            if (program.probe().healthy()) {
                publish(ProgramState.RUNNING, null);
            } else {
                publish(ProgramState.UNHEALTHY, "does not answer");
            }
        }
        forget();
        return watched.get().howItEnded();
    }

    private StartFailedException failed() throws InterruptedException {
        Optional<ProgramProcess> failed = current();
        String how = failed.isPresent() && failed.get().ended(Duration.ZERO)
                ? failed.get().howItEnded()
                : "was not well after " + program.startLimit().toSeconds() + " s";
        return new StartFailedException("The %s %s. Its log, %s, ends with:%n%s"
                .formatted(program.name(), how, program.log(), LogTail.of(program.log())));
    }

    private synchronized Optional<ProgramProcess> current() {
        return process;
    }

    private synchronized void forget() {
        process = Optional.empty();
    }

    /** Tells the observer of a new state; once the program is to stop, of no other than that it did. */
    private synchronized void publish(ProgramState now, @Nullable String note) {
        if (now == state || (stopped() && now != ProgramState.STOPPED)) {
            return;
        }
        state = now;
        Integer port = program.port().isPresent() ? program.port().getAsInt() : null;
        Long pid = process.map(ProgramProcess::pid).orElse(null);
        Instant since = process.map(running -> running.started(clock.instant())).orElse(null);
        observer.changed(new ProgramStatus(program.name(), now, pid, port, restarts, since, note));
    }

    private boolean stopped() {
        return stopping.getCount() == 0;
    }
}
