package io.rollcall.standalone.installation;

import io.rollcall.standalone.supervise.Observer;
import io.rollcall.standalone.supervise.Program;
import io.rollcall.standalone.supervise.ProgramState;
import io.rollcall.standalone.supervise.ProgramStatus;
import java.io.IOException;
import java.time.Duration;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Writes down whatever happens to the programs, and says it to the person who watches. */
final class StateRecorder implements Observer {

    private final StateFile file;
    private final int port;
    private final Progress progress;
    private final Map<String, ProgramStatus> statuses = new LinkedHashMap<>();
    private Phase phase = Phase.STARTING;
    private @Nullable String failure;

    StateRecorder(StateFile file, int port, Progress progress) {
        this.file = file;
        this.port = port;
        this.progress = progress;
    }

    /** The programs to report on; steps are not among them, since they do not stay. */
    synchronized void expect(List<Program> programs) {
        for (Program program : programs) {
            if (program.kind() == Program.Kind.SERVICE) {
                Integer servesOn = program.port().isPresent() ? program.port().getAsInt() : null;
                statuses.put(
                        program.name(),
                        new ProgramStatus(program.name(), ProgramState.PENDING, null, servesOn, 0, null, null));
            }
        }
        write();
    }

    synchronized void enter(Phase next) {
        phase = next;
        write();
    }

    synchronized void fail(String why) {
        failure = why;
        enter(Phase.FAILED);
    }

    synchronized boolean failed() {
        return phase == Phase.FAILED;
    }

    @Override
    public synchronized void changed(ProgramStatus status) {
        if (statuses.replace(status.name(), status) != null) {
            write();
        }
    }

    @Override
    public void ready(Program program, Duration took) {
        progress.ready(program.name(), took, program.port());
    }

    @Override
    public void died(Program program, String how, Duration pause) {
        progress.say("The %s %s; it is started again in %d s. Its log: %s"
                .formatted(program.name(), how, pause.toSeconds(), program.log()));
    }

    private void write() {
        ProcessHandle self = ProcessHandle.current();
        Instant since = self.info().startInstant().orElse(Instant.EPOCH);
        try {
            file.write(new RunState(phase, self.pid(), since, port, failure, List.copyOf(statuses.values())));
        } catch (IOException unwritable) {
            progress.say(
                    "The state cannot be written down, so other shells will not see it: " + unwritable.getMessage());
        }
    }
}
