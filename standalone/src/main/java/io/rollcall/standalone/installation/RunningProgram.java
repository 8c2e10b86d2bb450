package io.rollcall.standalone.installation;

import io.rollcall.standalone.data.DataDirectory;
import io.rollcall.standalone.data.Refusal;
import io.rollcall.standalone.supervise.ProgramState;
import io.rollcall.standalone.supervise.ProgramStatus;
import java.io.IOException;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.concurrent.TimeUnit;

/** A program of an installation that another process supervises: ended from outside, it is started again. */
public final class RunningProgram {

    private static final Duration PAUSE = Duration.ofMillis(200);

    private final StateFile state;
    private final String name;

    public RunningProgram(DataDirectory data, String name) {
        this.state = new StateFile(data);
        this.name = name;
    }

    /** The one that the streaming job starts with: the whole job's, or on a Flink cluster the JobManager. */
    public static RunningProgram job(DataDirectory data) throws IOException {
        RunningProgram whole = new RunningProgram(data, "streaming");
        return whole.status().isPresent() ? whole : new RunningProgram(data, "jobmanager");
    }

    /** Holds it as it is, until {@link #restart}. */
    public void suspend() throws IOException, InterruptedException, Refusal {
        new ProcessBuilder("kill", "-STOP", Long.toString(process().pid()))
                .inheritIO()
                .start()
                .waitFor();
    }

    /** Ends it, and returns once it is well again in a new process. */
    public void restart(Duration patience) throws IOException, InterruptedException, Refusal {
        ProcessHandle old = process();
        old.destroy();
        new ProcessBuilder("kill", "-CONT", Long.toString(old.pid())).start().waitFor();
        old.onExit().join();
        Instant deadline = Instant.now().plus(patience);
        while (!isWell(old.pid())) {
            if (Instant.now().isAfter(deadline)) {
                throw new Refusal("The program " + name + " did not come back; see ./rollcall status.");
            }
            TimeUnit.MILLISECONDS.sleep(PAUSE.toMillis());
        }
    }

    /** How often it was started again so far. */
    public int restarts() throws IOException {
        return status().map(ProgramStatus::restarts).orElse(0);
    }

    private boolean isWell(long old) throws IOException {
        return status().filter(now -> now.state() == ProgramState.RUNNING)
                .filter(now -> now.pid() != null && now.pid() != old)
                .isPresent();
    }

    private ProcessHandle process() throws IOException, Refusal {
        return state.read()
                .flatMap(run -> run.process(name))
                .orElseThrow(() -> new Refusal("The program " + name + " does not run now; see ./rollcall status."));
    }

    private Optional<ProgramStatus> status() throws IOException {
        return state.read().map(RunState::programs).stream()
                .flatMap(programs -> programs.stream())
                .filter(program -> program.name().equals(name))
                .findFirst();
    }
}
