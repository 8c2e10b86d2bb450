package io.rollcall.standalone.endtoend;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.rollcall.standalone.browser.CockpitPage;
import io.rollcall.standalone.send.SendEvents.Sent;
import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

@ExtendWith(OneMachine.class)
class MarkIT {

    private static final Duration PATIENCE = Duration.ofMinutes(1);

    @Test
    void aMarkGoesFromTheSchoolsPostToTheOfficialsScreen(Machine machine) throws Exception {
        School school = new School(machine, "E2E-1");
        School silent = new School(machine, "E2E-2");
        long before = machine.ask("SELECT sum(present) FROM analytics.attendance_daily");
        try (CockpitPage screen = machine.openCockpit()) {
            assertThat(school.post("PRESENT", 1, 30)).isEqualTo(new Sent(30, 30));
            school.post("UNEXCUSED", 31, 38);

            await().atMost(PATIENCE)
                    .untilAsserted(() -> assertThat(school.figure("unexcused")).isEqualTo(8));
            assertThat(school.figure("present")).isEqualTo(30);
            assertThat(school.figure("unknown")).isEqualTo(2);
            screen.awaitFigure("present", before + 30);
            screen.page().waitForSelector("[data-school=E2E-1][data-reporting=true]");
            screen.page().waitForSelector("[data-school=E2E-2][data-reporting=false]");
            assertThat(silent.figure("unknown")).isEqualTo(40);

            school.post("LATE", 31, 33);

            screen.awaitFigure("late", 3);
            await().atMost(PATIENCE)
                    .untilAsserted(() -> assertThat(school.figure("unexcused")).isEqualTo(5));
        }
    }
}
