package io.rollcall.standalone.faults;

import java.io.IOException;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.OptionalLong;
import java.util.TreeMap;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;

/** Does the faults of one round at their moments, and sees how long the machine is not whole. */
final class InjectFaults {

    private static final Duration LOOK = Duration.ofMillis(100);
    private static final Duration PATIENCE = Duration.ofMinutes(10);

    private final Processes processes;
    private final WrongClock clock;
    private final SmallDisks disks;
    private final Consumer<String> progress;
    private final Map<String, Integer> kills = new TreeMap<>();
    private final Map<String, Integer> suspensions = new TreeMap<>();
    private final Map<String, Integer> fullDisks = new TreeMap<>();
    private int wrongClocks;

    InjectFaults(Processes processes, WrongClock clock, SmallDisks disks, Consumer<String> progress) {
        this.processes = processes;
        this.clock = clock;
        this.disks = disks;
        this.progress = progress;
    }

    /** Returns when every program answers again: how long that took, counted from the last fault's end. */
    Duration run(List<Fault> faults) throws IOException, InterruptedException {
        long start = System.nanoTime();
        for (Fault fault : faults) {
            TimeUnit.NANOSECONDS.sleep(fault.at().toNanos() - (System.nanoTime() - start));
            inject(fault);
        }
        return awaitWhole(System.nanoTime());
    }

    /** What was done in all rounds. */
    Inflicted inflicted() {
        return new Inflicted(kills, suspensions, fullDisks, wrongClocks);
    }

    private void inject(Fault fault) throws IOException, InterruptedException {
        switch (fault) {
            case Fault.Kill(Duration _, String program) -> kill(program);
            case Fault.Suspend(Duration _, String program, Duration time) -> suspend(program, time);
            case Fault.SetClock(Duration _, String program, Duration offset, Duration time) -> {
                progress.accept(
                        "  the clock of the %s is wrong by %s for %d s".formatted(program, offset, time.toSeconds()));
                clock.set(offset);
                wrongClocks++;
                pause(time);
                clock.set(Duration.ZERO);
            }
            case Fault.FillDisk(Duration _, String program, Duration time) -> fillDisk(program, time);
        }
    }

    private void kill(String program) throws IOException {
        OptionalLong pid = pid(program);
        if (pid.isPresent()) {
            progress.accept("  kill -9 " + program);
            processes.kill(pid.getAsLong());
            kills.merge(program, 1, Integer::sum);
        }
    }

    private void suspend(String program, Duration time) throws IOException, InterruptedException {
        OptionalLong pid = pid(program);
        if (pid.isPresent()) {
            progress.accept("  " + program + " stands still for " + time.toSeconds() + " s");
            processes.suspend(pid.getAsLong());
            suspensions.merge(program, 1, Integer::sum);
            pause(time);
            processes.resume(pid.getAsLong());
        }
    }

    private OptionalLong pid(String program) throws IOException {
        OptionalLong pid = processes.pid(program);
        if (pid.isEmpty()) {
            progress.accept("  " + program + " is down already");
        }
        return pid;
    }

    private void fillDisk(String program, Duration time) throws IOException, InterruptedException {
        if (!disks.has(program)) {
            progress.accept("  the " + program + " has no disk of its own to be full");
            return;
        }
        progress.accept("  the disk of the " + program + " is full for " + time.toSeconds() + " s");
        disks.fill(program);
        fullDisks.merge(program, 1, Integer::sum);
        pause(time);
        disks.free(program);
    }

    private static void pause(Duration time) throws InterruptedException {
        TimeUnit.NANOSECONDS.sleep(time.toNanos());
    }

    /** The supervisor takes a moment to see that a program is gone: it is whole only when it stays so. */
    private Duration awaitWhole(long since) throws IOException, InterruptedException {
        long wholeSince = since;
        while (System.nanoTime() - wholeSince < Duration.ofSeconds(3).toNanos()) {
            TimeUnit.NANOSECONDS.sleep(LOOK.toNanos());
            if (!processes.allRun()) {
                wholeSince = System.nanoTime();
            }
            if (System.nanoTime() - since > PATIENCE.toNanos()) {
                throw new IllegalStateException("not every program runs, " + PATIENCE.toMinutes()
                        + " minutes after the last fault: see ./rollcall status");
            }
        }
        return Duration.ofNanos(wholeSince - since);
    }
}
