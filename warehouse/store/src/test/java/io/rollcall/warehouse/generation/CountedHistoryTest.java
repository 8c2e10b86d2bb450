package io.rollcall.warehouse.generation;

import static org.assertj.core.api.Assertions.assertThat;

import io.rollcall.warehouse.RealWarehouse;
import io.rollcall.warehouse.generation.CountedHistory.Run;
import io.rollcall.warehouse.schema.MigrateWarehouse;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** In a warehouse of its own: it looks at all rows. */
class CountedHistoryTest {

    private static final LocalDate DAY = LocalDate.of(2026, 9, 1);
    private static final Scope WEEK = new Scope("haizhu", "ATTENDANCE", DAY, DAY.plusDays(6));

    @TempDir
    private Path data;

    private RealWarehouse warehouse;
    private CountedHistory counted;

    @BeforeEach
    void start() {
        warehouse = RealWarehouse.start(data);
        MigrateWarehouse.migrate(warehouse.dataSource());
        counted = new CountedHistory(warehouse.dataSource());
    }

    @AfterEach
    void stop() {
        warehouse.close();
    }

    @Test
    void ofTwoRunsOverTheSameDaysTheLaterOneStands() {
        Run other = new Run(new Scope("haizhu", "FORM", DAY, DAY), Map.of(0, 2L));
        counted.note(new Run(WEEK, Map.of(0, 120L, 1, 7L)), 1);
        counted.note(other, 1);
        counted.note(new Run(WEEK, Map.of(0, 130L, 1, 7L)), 2);

        assertThat(counted.all()).containsExactly(new Run(WEEK, Map.of(0, 130L, 1, 7L)), other);
    }

    @Test
    void aRunHoldsWhatLiesBeforeItsEndsAndSpeaksOfItsDays() {
        Run run = new Run(WEEK, Map.of(1, 7L));

        assertThat(run.holds(DAY, 1, 6)).isTrue();
        assertThat(run.holds(DAY.plusDays(6), 1, 0)).isTrue();
        assertThat(run.holds(DAY, 1, 7)).isFalse();
        assertThat(run.holds(DAY, 0, 0)).isFalse();
        assertThat(run.holds(DAY.minusDays(1), 1, 0)).isFalse();
        assertThat(run.holds(DAY.plusDays(7), 1, 0)).isFalse();
    }

    @Test
    void aScopeWithoutSomeOfItsDaysIsWhatLiesBeforeAndBehind() {
        assertThat(WEEK.without(DAY.plusDays(2), DAY.plusDays(3)))
                .containsExactly(
                        new Scope("haizhu", "ATTENDANCE", DAY, DAY.plusDays(1)),
                        new Scope("haizhu", "ATTENDANCE", DAY.plusDays(4), DAY.plusDays(6)));
        assertThat(WEEK.without(DAY, DAY.plusDays(6))).isEmpty();
        assertThat(WEEK.without(DAY.minusDays(9), DAY.minusDays(1))).containsExactly(WEEK);
        assertThat(WEEK.without(DAY.plusDays(7), DAY.plusDays(9))).containsExactly(WEEK);
    }
}
