package io.rollcall.standalone.endtoend;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.rollcall.standalone.audit.Audit;
import io.rollcall.standalone.data.WarehouseRole;
import io.rollcall.standalone.supervise.ProgramState;
import io.rollcall.standalone.supervise.ProgramStatus;
import java.time.Duration;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

@ExtendWith(OneMachine.class)
class KilledJobIT {

    private static final Duration PATIENCE = Duration.ofMinutes(2);

    @Test
    void aJobThatIsKilledComesBackAndHasLostNothing(Machine machine) throws Exception {
        School school = new School(machine, "E2E-3");
        school.post("PRESENT", 1, 20);
        await().atMost(PATIENCE)
                .untilAsserted(() -> assertThat(school.figure("present")).isEqualTo(20));
        ProgramStatus before = machine.status("streaming");

        kill(before);
        school.post("PRESENT", 11, 25);
        school.post("EXCUSED", 1, 5);

        await().atMost(PATIENCE).untilAsserted(() -> {
            ProgramStatus now = machine.status("streaming");
            assertThat(now.restarts()).isEqualTo(before.restarts() + 1);
            assertThat(now.state()).isEqualTo(ProgramState.RUNNING);
        });
        await().atMost(PATIENCE)
                .untilAsserted(() -> assertThat(school.figure("excused")).isEqualTo(5));
        await().atMost(PATIENCE)
                .untilAsserted(() -> assertThat(school.figure("present")).isEqualTo(20));
        assertThat(audit(machine)).isZero();
    }

    private static long audit(Machine machine) throws Exception {
        return new Audit(
                        machine.kafka(),
                        machine.warehouse(WarehouseRole.ADMIN).dataSource(),
                        PATIENCE,
                        System.out::println)
                .run()
                .drift();
    }

    private static void kill(ProgramStatus program) {
        ProcessHandle.of(Objects.requireNonNull(program.pid())).orElseThrow().destroyForcibly();
    }
}
