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
    private final Consumer<String> progress;
    private final Map<String, Integer> kills = new TreeMap<>();
    private final Map<String, Integer> suspensions = new TreeMap<>();

    InjectFaults(Processes processes, Consumer<String> progress) {
        this.processes = processes;
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

    /** How often each program was killed in all rounds. */
    Map<String, Integer> kills() {
        return Map.copyOf(kills);
    }

    /** How often each was made to stand still. */
    Map<String, Integer> suspensions() {
        return Map.copyOf(suspensions);
    }

    private void inject(Fault fault) throws IOException, InterruptedException {
        OptionalLong pid = processes.pid(fault.program());
        if (pid.isEmpty()) {
            progress.accept("  " + fault.program() + " is down already");
            return;
        }
        switch (fault) {
            case Fault.Kill(Duration _, String program) -> {
                progress.accept("  kill -9 " + program);
                processes.kill(pid.getAsLong());
                kills.merge(program, 1, Integer::sum);
            }
            case Fault.Suspend(Duration _, String program, Duration time) -> {
                progress.accept("  " + program + " stands still for " + time.toSeconds() + " s");
                processes.suspend(pid.getAsLong());
                suspensions.merge(program, 1, Integer::sum);
                TimeUnit.NANOSECONDS.sleep(time.toNanos());
                processes.resume(pid.getAsLong());
            }
        }
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
