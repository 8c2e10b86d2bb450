package io.rollcall.standalone.installation;

import io.rollcall.standalone.data.DataDirectory;
import io.rollcall.standalone.data.InstallationLock;
import io.rollcall.standalone.data.Refusal;
import io.rollcall.standalone.program.Ports;
import io.rollcall.standalone.program.TakenPorts;
import io.rollcall.standalone.supervise.Pace;
import io.rollcall.standalone.supervise.Program;
import io.rollcall.standalone.supervise.StartFailedException;
import io.rollcall.standalone.supervise.Supervisor;
import java.io.IOException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** All that runs on one data directory, in the process that supervises it. */
public final class Installation {

    private final InstallationLock lock;
    private final StateRecorder recorder;
    private final Progress progress;
    private final Supervisor supervisor;
    private final Clock clock = Clock.systemUTC();
    private boolean stopped;

    private Installation(InstallationLock lock, StateRecorder recorder, Progress progress, Supervisor supervisor) {
        this.lock = lock;
        this.recorder = recorder;
        this.progress = progress;
        this.supervisor = supervisor;
    }

    /** Says which programs there are, once the data directory is this process's own. */
    @FunctionalInterface
    public interface Definition {

        List<Program> programs() throws IOException, Refusal;
    }

    /** Makes the data directory this process's own; refuses where another supervisor has it or a port is taken. Nothing is started yet. */
    public static Installation claim(
            DataDirectory data, Ports ports, Definition definition, Pace pace, Progress progress)
            throws IOException, InterruptedException, Refusal {
        data.create();
        StateFile file = new StateFile(data);
        Optional<RunState> before = file.read();
        InstallationLock lock = InstallationLock.tryAcquire(data).orElseThrow(() -> alreadyRuns(data, before));
        try {
            if (before.isPresent()) {
                Leftovers.end(before.get(), pace.grace(), progress);
            }
            List<String> taken = TakenPorts.find(ports);
            if (!taken.isEmpty()) {
                throw new Refusal(String.join("\n", taken) + "\nEnd that program, or choose other ports with --port.");
            }
            List<Program> programs = definition.programs();
            StateRecorder recorder = new StateRecorder(file, ports.base(), progress);
            recorder.expect(programs);
            return new Installation(
                    lock, recorder, progress, new Supervisor(programs, pace, Clock.systemUTC(), recorder));
        } catch (IOException | InterruptedException | Refusal notClaimed) {
            lock.close();
            throw notClaimed;
        }
    }

    /** Says at once what {@link #claim} in another process would say later. */
    public static void refuseIfRunning(DataDirectory data) throws IOException, Refusal {
        Optional<RunState> state = new StateFile(data).read();
        if (state.isPresent() && state.get().supervisorProcess().isPresent()) {
            throw alreadyRuns(data, state);
        }
    }

    /** Starts every program; returns whether all are well, which they are not where {@link #stop} was called meanwhile. */
    public boolean start() throws InterruptedException, Refusal {
        Instant begun = clock.instant();
        try {
            if (!supervisor.start()) {
                return false;
            }
        } catch (StartFailedException failure) {
            recorder.fail(failure.why());
            throw new Refusal(failure.why());
        }
        recorder.enter(Phase.UP);
        progress.done("all", Duration.between(begun, clock.instant()), "");
        return true;
    }

    /** Stops every program, the last first, and lets go of the data directory. Only the first call does; others wait for it. */
    public synchronized void stop() throws InterruptedException, IOException {
        if (stopped) {
            return;
        }
        stopped = true;
        progress.say("Stopping.");
        boolean failed = recorder.failed();
        if (!failed) {
            recorder.enter(Phase.STOPPING);
        }
        supervisor.stop();
        if (!failed) {
            recorder.enter(Phase.STOPPED);
        }
        lock.close();
        progress.say("Stopped.");
    }

    private static Refusal alreadyRuns(DataDirectory data, Optional<RunState> state) {
        String by = state.map(running -> " (process %d, ports from %d)".formatted(running.supervisor(), running.port()))
                .orElse("");
        return new Refusal(
                "Rollcall already runs on %s%s. Stop it with ./rollcall down, or choose another folder with --data."
                        .formatted(data.root(), by));
    }
}
