package io.rollcall.standalone.endtoend;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.rollcall.standalone.bench.Counted;
import java.time.Duration;
import java.util.concurrent.atomic.AtomicReference;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

@ExtendWith(OneMachine.class)
class CountersIT {

    private static final Duration PATIENCE = Duration.ofMinutes(1);

    @Test
    void everyEventIsAccountedForFromOneProgramToTheNext(Machine machine) throws Exception {
        School school = new School(machine, "E2E-9");
        Counted before = settled(machine);

        school.post("PRESENT", 1, 30);
        school.repost();
        school.post("PERHAPS", 31, 35);

        await().atMost(PATIENCE)
                .untilAsserted(() -> assertThat(machine.counted().since(before))
                        .isEqualTo(new Counted(65, 60, 5, 60, 60, 30, 30, 0)));
        assertThat(machine.counted().since(before).unbalanced()).isZero();
    }

    /** Once nothing is on its way any more of what other tests have sent. */
    private static Counted settled(Machine machine) {
        AtomicReference<@Nullable Counted> last = new AtomicReference<>();
        return await().atMost(PATIENCE)
                .pollInterval(Duration.ofSeconds(1))
                .until(machine::counted, counted -> counted.equals(last.getAndSet(counted)));
    }
}
