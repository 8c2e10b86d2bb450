package io.rollcall.standalone.installation;

import io.rollcall.standalone.supervise.ProgramState;
import io.rollcall.standalone.supervise.ProgramStatus;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * What the supervisor of a data directory last wrote down about itself and its programs.
 *
 * @param supervisor its process
 * @param since when that process started
 * @param port the base of its ports
 * @param failure why it did not start, where it did not
 */
public record RunState(
        Phase phase,
        long supervisor,
        Instant since,
        int port,
        @Nullable String failure,
        List<ProgramStatus> programs) {

    /** The system tells a process's start to a hundredth of a second, and its clock may have been set since. */
    private static final Duration TOLERANCE = Duration.ofSeconds(2);

    public RunState {
        programs = List.copyOf(programs);
    }

    /** The supervisor's process, while it lives. */
    public Optional<ProcessHandle> supervisorProcess() {
        return alive(supervisor, since);
    }

    /** A program's process, while it lives. */
    public Optional<ProcessHandle> process(String program) {
        return programs.stream()
                .filter(status -> status.name().equals(program))
                .findFirst()
                .flatMap(RunState::process);
    }

    /** The processes of programs that live now. */
    List<ProcessHandle> programProcesses() {
        return programs.stream().flatMap(program -> process(program).stream()).toList();
    }

    /** This state as it must be read now: where the supervisor was killed, its last word is not the truth any more. */
    public RunState asOfNow() {
        if (supervisorProcess().isPresent()) {
            return this;
        }
        List<ProgramStatus> now = programs.stream().map(RunState::leftBehind).toList();
        return new RunState(
                phase == Phase.FAILED ? Phase.FAILED : Phase.STOPPED, supervisor, since, port, failure, now);
    }

    private static ProgramStatus leftBehind(ProgramStatus status) {
        if (process(status).isPresent()) {
            return new ProgramStatus(
                    status.name(),
                    status.state(),
                    status.pid(),
                    status.port(),
                    status.restarts(),
                    status.since(),
                    "left behind by a launcher that was killed");
        }
        return new ProgramStatus(
                status.name(), ProgramState.STOPPED, null, status.port(), status.restarts(), null, null);
    }

    private static Optional<ProcessHandle> process(ProgramStatus status) {
        return status.pid() == null || status.since() == null ? Optional.empty() : alive(status.pid(), status.since());
    }

    private static Optional<ProcessHandle> alive(long pid, Instant started) {
        return ProcessHandle.of(pid)
                .filter(ProcessHandle::isAlive)
                .filter(process -> process.info()
                        .startInstant()
                        .map(start -> Duration.between(start, started).abs().compareTo(TOLERANCE) <= 0)
                        .orElse(false));
    }
}
