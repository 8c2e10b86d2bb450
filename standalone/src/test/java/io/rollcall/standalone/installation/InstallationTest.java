package io.rollcall.standalone.installation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;

import io.rollcall.standalone.data.DataDirectory;
import io.rollcall.standalone.data.Refusal;
import io.rollcall.standalone.program.FreePorts;
import io.rollcall.standalone.program.Ports;
import io.rollcall.standalone.supervise.Pace;
import io.rollcall.standalone.supervise.Program;
import io.rollcall.standalone.supervise.ProgramState;
import io.rollcall.standalone.supervise.ProgramStatus;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.OptionalInt;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class InstallationTest {

    private final ByteArrayOutputStream said = new ByteArrayOutputStream();
    private final Progress progress = new Progress(new PrintStream(said, true, StandardCharsets.UTF_8));
    private final DataDirectory data;
    private final Ports ports = FreePorts.find();

    InstallationTest(@TempDir Path folder) {
        data = new DataDirectory(folder);
    }

    @Test
    void otherShellsSeeWhatRuns() throws Exception {
        Installation installation = claim(List.of(sleeper()));
        installation.start();

        RunState state = state();
        assertThat(state.phase()).isEqualTo(Phase.UP);
        assertThat(state.supervisorProcess()).contains(ProcessHandle.current());
        assertThat(state.programs())
                .extracting(ProgramStatus::name, ProgramStatus::state)
                .containsExactly(tuple("sleeper", ProgramState.RUNNING));

        installation.stop();
        assertThat(state().phase()).isEqualTo(Phase.STOPPED);
    }

    @Test
    void aSecondOnTheSameFolderIsRefused() throws Exception {
        Installation first = claim(List.of());
        assertThatThrownBy(() -> claim(List.of()))
                .isInstanceOf(Refusal.class)
                .hasMessageContaining("already runs on " + data.root());
        first.stop();
        claim(List.of()).stop();
    }

    @Test
    void aTakenPortIsNamedBeforeAnythingStarts() throws Exception {
        try (ServerSocket taken = new ServerSocket(ports.broker(), 1, InetAddress.getLoopbackAddress())) {
            assertThatThrownBy(() -> claim(List.of()))
                    .isInstanceOf(Refusal.class)
                    .hasMessageContaining("Port %d, which the broker needs", taken.getLocalPort())
                    .hasMessageContaining("--port");
        }
        claim(List.of()).stop();
    }

    @Test
    void whatAKilledLauncherLeftBehindIsEndedFirst() throws Exception {
        data.create();
        Process left = new ProcessBuilder("sleep", "60").start();
        Instant since = left.info().startInstant().orElseThrow();
        ProgramStatus status = new ProgramStatus("sleeper", ProgramState.RUNNING, left.pid(), null, 0, since, null);
        long noLongerThere = new ProcessBuilder("true").start().onExit().join().pid();
        new StateFile(data).write(new RunState(Phase.UP, noLongerThere, since, ports.base(), null, List.of(status)));

        claim(List.of()).stop();

        assertThat(left.onExit().join().isAlive()).isFalse();
        assertThat(said.toString(StandardCharsets.UTF_8)).contains("left behind: 1 process.");
    }

    @Test
    void aProcessThatOnlyHasTheSameNumberIsLeftAlone() throws Exception {
        data.create();
        Process another = new ProcessBuilder("sleep", "60").start();
        ProgramStatus status =
                new ProgramStatus("sleeper", ProgramState.RUNNING, another.pid(), null, 0, Instant.EPOCH, null);
        new StateFile(data).write(new RunState(Phase.UP, 1, Instant.EPOCH, ports.base(), null, List.of(status)));

        claim(List.of()).stop();

        assertThat(another.isAlive()).isTrue();
        another.destroyForcibly();
    }

    @Test
    void whyItDidNotStartCanBeReadLater() throws Exception {
        Installation installation = claim(List.of(program("broken", Program.Kind.STEP, "echo because; exit 1")));
        assertThatThrownBy(installation::start).isInstanceOf(Refusal.class);
        installation.stop();
        assertThat(state().phase()).isEqualTo(Phase.FAILED);
        assertThat(state().failure())
                .contains("The broken ended with exit code 1")
                .contains("because");
    }

    private Installation claim(List<Program> programs) throws IOException, InterruptedException, Refusal {
        return Installation.claim(data, ports, () -> programs, Pace.STANDARD, progress);
    }

    private RunState state() throws IOException {
        return new StateFile(data).read().orElseThrow();
    }

    private Program sleeper() {
        return program("sleeper", Program.Kind.SERVICE, "exec sleep 60");
    }

    private Program program(String name, Program.Kind kind, String script) {
        return new Program(
                name,
                List.of("/bin/sh", "-c", script),
                Map.of(),
                data.log(name),
                Set.of(),
                kind,
                OptionalInt.empty(),
                () -> true,
                Duration.ofSeconds(10));
    }
}
