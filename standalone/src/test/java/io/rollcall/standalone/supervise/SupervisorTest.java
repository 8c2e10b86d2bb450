package io.rollcall.standalone.supervise;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SupervisorTest {

    private static final String RUN = "touch $ROLLCALL_TEST.well; exec sleep 60";

    private final Witness witness = new Witness();
    private final Shell shell;
    private Supervisor supervisor = supervise();

    SupervisorTest(@TempDir Path folder) {
        shell = new Shell(folder);
    }

    @AfterEach
    void stop() throws InterruptedException {
        supervisor.stop();
    }

    @Test
    void startsAProgramOnceThoseBeforeItAreWell() throws Exception {
        supervisor = supervise(
                shell.service("last", Set.of("middle"), RUN),
                shell.step("middle", Set.of("first"), "test -e first.well"),
                shell.service("first", Set.of(), RUN));

        assertThat(supervisor.start()).isTrue();

        assertThat(witness.readyInOrder()).containsExactly("first", "middle", "last");
    }

    @Test
    void stopsInTheReverseOfTheOrderGiven() throws Exception {
        supervisor = supervise(
                shell.service("one", Set.of(), RUN),
                shell.service("two", Set.of(), RUN),
                shell.service("three", Set.of(), RUN));
        supervisor.start();

        supervisor.stop();

        assertThat(witness.stoppedInOrder()).containsExactly("three", "two", "one");
    }

    @Test
    void startsAProgramAgainThatWasKilled() throws Exception {
        supervisor = supervise(shell.service("job", Set.of(), RUN));
        supervisor.start();
        ProgramStatus first = witness.next(ProgramState.RUNNING);

        kill(first);

        ProgramStatus dead = witness.next(ProgramState.RESTARTING);
        assertThat(dead.note()).isEqualTo("was killed by signal 9");
        assertThat(dead.pid()).isNull();
        ProgramStatus second = witness.next(ProgramState.RUNNING);
        assertThat(second.restarts()).isEqualTo(1);
        assertThat(second.pid()).isNotEqualTo(first.pid());
    }

    @Test
    void keepsTryingWhereTheProgramDiesAtOnce() throws Exception {
        supervisor = supervise(shell.service("job", Set.of(), "test -e job.well && exit 7; " + RUN));
        supervisor.start();
        kill(witness.next(ProgramState.RUNNING));

        for (int restarts = 0; restarts < 3; restarts++) {
            assertThat(witness.next(ProgramState.RESTARTING).restarts()).isEqualTo(restarts);
        }
    }

    @Test
    void saysThatAProgramDoesNotAnswer() throws Exception {
        supervisor = supervise(shell.service("job", Set.of(), RUN));
        supervisor.start();

        Files.delete(shell.file("job.well"));

        assertThat(witness.next(ProgramState.UNHEALTHY).pid()).isNotNull();
        Files.createFile(shell.file("job.well"));
        witness.next(ProgramState.RUNNING);
    }

    @Test
    void failsWithTheEndOfTheLogWhereAProgramEndsBeforeItIsWell() {
        supervisor = supervise(shell.service("job", Set.of(), "echo the port is wrong; exit 2"));

        assertThatThrownBy(supervisor::start)
                .isInstanceOf(StartFailedException.class)
                .hasMessageContaining("The job ended with exit code 2")
                .hasMessageContaining("the port is wrong");
    }

    @Test
    void failsWhereAStepDoesNotSucceed() {
        supervisor = supervise(shell.step("step", Set.of(), "exit 1"), shell.service("job", Set.of("step"), RUN));

        assertThatThrownBy(supervisor::start)
                .isInstanceOf(StartFailedException.class)
                .hasMessageContaining("The step ended with exit code 1");
        assertThat(witness.readyInOrder()).isEmpty();
    }

    @Test
    void canBeStoppedWhileItStarts() throws Exception {
        supervisor = supervise(
                shell.service("never", Set.of(), "exec sleep 60"), shell.service("after", Set.of("never"), RUN));
        CompletableFuture<Boolean> started = CompletableFuture.supplyAsync(this::startOrFail);
        ProgramStatus starting = witness.next(ProgramState.STARTING);

        supervisor.stop();

        assertThat(started.get()).isFalse();
        assertThat(process(starting)).isEmpty();
    }

    @Test
    void keepsWhatAProgramPrints() throws Exception {
        supervisor = supervise(shell.step("step", Set.of(), "echo out; echo err >&2"));
        supervisor.start();

        supervisor.stop();

        assertThat(shell.file("step.log")).hasContent("out\nerr\n");
    }

    private Supervisor supervise(Program... programs) {
        return new Supervisor(List.of(programs), Shell.PACE, Clock.systemUTC(), witness);
    }

    private boolean startOrFail() {
        try {
            return supervisor.start();
        } catch (StartFailedException | InterruptedException failure) {
            throw new AssertionError(failure);
        }
    }

    private static void kill(ProgramStatus status) {
        process(status).forEach(ProcessHandle::destroyForcibly);
    }

    private static List<ProcessHandle> process(ProgramStatus status) {
        return status.pid() == null
                ? List.of()
                : ProcessHandle.of(status.pid()).filter(ProcessHandle::isAlive).stream()
                        .toList();
    }
}
