package io.rollcall.standalone.bench;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class CountedTest {

    @Test
    void seriesOfOneNameAreAddedUpAndNoOthers() {
        String page = """
                # TYPE rollcall_observations_total counter
                rollcall_observations_total{kind="ATTENDANCE"} 3
                rollcall_observations_total{kind="NOTICE"} 4.0
                rollcall_observations_total_other 100
                """;

        assertThat(new MetricsPage(page).sum("rollcall_observations_total")).isEqualTo(7);
    }

    @Test
    void everyEventIsAccountedFor() {
        assertThat(new Counted(10, 8, 2, 7, 7, 5, 1, 1).unbalanced()).isZero();
    }

    @Test
    void whatIsLostBetweenTwoProgramsOrInOneIsNotBalancedByAnother() {
        assertThat(new Counted(10, 8, 1, 7, 8, 5, 1, 1).unbalanced()).isEqualTo(3);
    }

    @Test
    void whatWasCountedBeforeIsLeftOut() {
        assertThat(new Counted(10, 8, 2, 8, 8, 5, 2, 1).since(new Counted(3, 3, 0, 3, 3, 3, 0, 0)))
                .isEqualTo(new Counted(7, 5, 2, 5, 5, 2, 2, 1));
    }
}
