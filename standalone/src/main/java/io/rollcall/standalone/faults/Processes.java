package io.rollcall.standalone.faults;

import io.rollcall.standalone.data.DataDirectory;
import io.rollcall.standalone.installation.RunState;
import io.rollcall.standalone.installation.StateFile;
import io.rollcall.standalone.supervise.ProgramState;
import io.rollcall.standalone.supervise.ProgramStatus;
import java.io.IOException;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;

/** The processes of an installation that runs, and what can be done to them from outside. */
final class Processes {

    private final StateFile state;

    Processes(DataDirectory data) {
        this.state = new StateFile(data);
    }

    /** The program's process; none while it is being started again. */
    OptionalLong pid(String program) throws IOException {
        return statuses().stream()
                .filter(status -> status.name().equals(program))
                .flatMap(status -> Optional.ofNullable(status.pid()).stream())
                .mapToLong(Long::longValue)
                .findFirst();
    }

    /** Whether every program answers. */
    boolean allRun() throws IOException {
        List<ProgramStatus> statuses = statuses();
        return !statuses.isEmpty() && statuses.stream().allMatch(status -> status.state() == ProgramState.RUNNING);
    }

    /** Returns once the process is gone. */
    void kill(long pid) {
        ProcessHandle.of(pid).ifPresent(process -> {
            process.destroyForcibly();
            process.onExit().join();
        });
    }

    void suspend(long pid) throws IOException, InterruptedException {
        signal("-STOP", pid);
    }

    /** Does nothing where the process has ended meanwhile. */
    void resume(long pid) throws IOException, InterruptedException {
        if (ProcessHandle.of(pid).isPresent()) {
            signal("-CONT", pid);
        }
    }

    /** Java itself sends no signals but those that end. */
    private static void signal(String signal, long pid) throws IOException, InterruptedException {
        new ProcessBuilder("kill", signal, Long.toString(pid))
                .inheritIO()
                .start()
                .waitFor();
    }

    private List<ProgramStatus> statuses() throws IOException {
        return state.read().map(RunState::programs).orElse(List.of());
    }
}
