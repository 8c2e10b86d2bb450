package io.rollcall.standalone.endtoend;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import io.rollcall.standalone.data.DataDirectory;
import io.rollcall.standalone.data.Refusal;
import io.rollcall.standalone.installation.Background;
import io.rollcall.standalone.installation.Installation;
import io.rollcall.standalone.installation.Phase;
import io.rollcall.standalone.installation.Progress;
import io.rollcall.standalone.installation.RunState;
import io.rollcall.standalone.installation.StateFile;
import io.rollcall.standalone.program.FreePorts;
import io.rollcall.standalone.program.Home;
import io.rollcall.standalone.supervise.ProgramState;
import io.rollcall.standalone.supervise.ProgramStatus;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

class BackgroundIT {

    private static final JsonMapper JSON = JsonMapper.shared();

    private final DataDirectory data;
    private final Background background;

    BackgroundIT(@TempDir Path folder) {
        data = new DataDirectory(folder);
        background = new Background(data, new Progress(System.out));
    }

    @BeforeEach
    void up() throws IOException, InterruptedException, Refusal {
        String port = Integer.toString(FreePorts.find().base());
        background.start(Home.ofThisProcess()
                .launcher(
                        Engine.file(),
                        "supervise",
                        "--json-log",
                        "--data",
                        data.root().toString(),
                        "--port",
                        port));
    }

    @AfterEach
    void down() throws IOException, InterruptedException, Refusal {
        background.stop();
    }

    @Test
    void runsUntilItIsStopped() throws Exception {
        assertThat(state().phase()).isEqualTo(Phase.UP);
        assertThat(state().programs())
                .hasSize(5)
                .allSatisfy(program -> assertThat(program.state()).isEqualTo(ProgramState.RUNNING));
        assertThatThrownBy(() -> Installation.refuseIfRunning(data))
                .isInstanceOf(Refusal.class)
                .hasMessageContaining("already runs");
        List<ProcessHandle> processes = processes();

        assertThat(background.stop()).isTrue();

        assertThat(state().phase()).isEqualTo(Phase.STOPPED);
        assertThat(processes).noneMatch(ProcessHandle::isAlive);
        assertThat(background.stop()).isFalse();
    }

    @Test
    void everyProgramSaysWhatHappensInJson() throws Exception {
        for (ProgramStatus program : state().programs()) {
            List<String> lines = Files.readAllLines(data.log(program.name()));

            assertThat(lines).as(program.name()).isNotEmpty().allSatisfy(line -> {
                JsonNode event = JSON.readTree(line);
                assertThat(event.path("@timestamp").asString()).isNotEmpty();
                assertThat(event.path("message").asString()).isNotEmpty();
            });
        }
    }

    @Test
    void itsProgramsDoNotOutliveItEvenWhereItIsKilled() throws Exception {
        List<ProcessHandle> processes = processes();

        state().supervisorProcess().orElseThrow().destroyForcibly();

        await().atMost(Duration.ofMinutes(1)).until(() -> processes.stream().noneMatch(ProcessHandle::isAlive));
        assertThat(state().phase()).isEqualTo(Phase.STOPPED);
    }

    private RunState state() throws IOException {
        return new StateFile(data).read().orElseThrow();
    }

    private List<ProcessHandle> processes() throws IOException {
        return state().programs().stream().map(BackgroundIT::process).toList();
    }

    private static ProcessHandle process(ProgramStatus program) {
        return ProcessHandle.of(Objects.requireNonNull(program.pid())).orElseThrow();
    }
}
