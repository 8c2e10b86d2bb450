package io.rollcall.standalone.doctor;

import static org.assertj.core.api.Assertions.assertThat;

import io.rollcall.standalone.data.DataDirectory;
import io.rollcall.standalone.installation.Phase;
import io.rollcall.standalone.installation.RunState;
import io.rollcall.standalone.supervise.ProgramState;
import io.rollcall.standalone.supervise.ProgramStatus;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class LookAtProgramsTest {

    private static final Instant SINCE = Instant.parse("2026-11-23T00:05:00Z");
    private static final DataDirectory DATA = new DataDirectory(Path.of("/srv/rollcall"));

    @Test
    void whereNothingEverRanTheNextStepIsToStart() {
        assertThat(LookAtPrograms.at(DATA, Optional.empty()))
                .singleElement()
                .satisfies(finding -> assertThat(finding.nextStep()).contains("./rollcall up"));
    }

    @Test
    void whatStoppedIsAFault() {
        assertThat(look(Phase.STOPPED, program(ProgramState.STOPPED, 0)))
                .extracting(Finding::level)
                .containsExactly(Finding.Level.FAULT);
    }

    @Test
    void aProgramThatRunsIsGood() {
        assertThat(look(Phase.UP, program(ProgramState.RUNNING, 0)))
                .extracting(Finding::level)
                .containsExactly(Finding.Level.GOOD);
    }

    @Test
    void aProgramThatKeepsDyingIsAWarningWithItsLog() {
        assertThat(look(Phase.UP, program(ProgramState.RUNNING, 3)))
                .singleElement()
                .satisfies(finding -> {
                    assertThat(finding.level()).isEqualTo(Finding.Level.WARNING);
                    assertThat(finding.nextStep()).contains("/srv/rollcall/logs/gateway.log");
                });
    }

    @Test
    void aProgramThatDoesNotAnswerIsAFaultWithItsProcess() {
        assertThat(look(Phase.UP, program(ProgramState.UNHEALTHY, 0)))
                .singleElement()
                .satisfies(finding -> assertThat(finding.nextStep()).contains("kill -9 42"));
    }

    private static List<Finding> look(Phase phase, ProgramStatus program) {
        return LookAtPrograms.at(DATA, Optional.of(new RunState(phase, 1, SINCE, 8080, null, List.of(program))));
    }

    private static ProgramStatus program(ProgramState state, int restarts) {
        return new ProgramStatus("gateway", state, 42L, 8081, restarts, SINCE, null);
    }
}
