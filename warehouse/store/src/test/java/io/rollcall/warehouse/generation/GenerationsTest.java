package io.rollcall.warehouse.generation;

import static org.assertj.core.api.Assertions.assertThat;

import io.rollcall.warehouse.RealWarehouse;
import io.rollcall.warehouse.row.ClassCountRow;
import io.rollcall.warehouse.row.MinuteCountRow;
import io.rollcall.warehouse.row.SchoolCountRow;
import io.rollcall.warehouse.row.StatusChangeRow;
import io.rollcall.warehouse.row.Tables;
import io.rollcall.warehouse.row.WatchCountRow;
import io.rollcall.warehouse.schema.MigrateWarehouse;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** In a warehouse of its own: it looks at all rows. */
class GenerationsTest {

    private static final LocalDate DAY = LocalDate.of(2026, 9, 1);
    private static final Instant NOON = Instant.parse("2026-09-01T04:00:00Z");
    private static final Scope SCOPE = new Scope("haizhu", "LIVE_CLASS", DAY, DAY);

    @TempDir
    private Path data;

    private RealWarehouse warehouse;
    private Generations generations;

    @BeforeEach
    void start() {
        warehouse = RealWarehouse.start(data);
        MigrateWarehouse.migrate(warehouse.dataSource());
        generations = new Generations(warehouse.dataSource());
    }

    @AfterEach
    void stop() {
        warehouse.close();
    }

    @Test
    void withoutRowsEverythingIsOfTheFirst() {
        assertThat(generations.highest()).isZero();
        assertThat(generations.everything()).isEmpty();
    }

    @Test
    void theHighestIsThatOfAnyRowOfTheScope() {
        watched(DAY, 3);
        watched(DAY.plusDays(1), 5);

        assertThat(generations.highest()).isEqualTo(5);
        assertThat(generations.highest(SCOPE)).isEqualTo(3);
        assertThat(generations.everything()).containsExactly(new Scope("haizhu", "LIVE_CLASS", DAY, DAY.plusDays(1)));
    }

    @Test
    void whatOnlyAnOlderGenerationKnowsComesToNothing() {
        watched(DAY, 0);
        watched(DAY.plusDays(1), 0);

        assertThat(generations.retireOlderThan(1, SCOPE)).isEqualTo(5);

        assertThat(standing(DAY)).containsExactlyInAnyOrder("s0", "c0", "m0", "w0", "pUNKNOWN");
        assertThat(standing(DAY.plusDays(1))).containsExactlyInAnyOrder("s1", "c1", "m1", "w1", "pWATCHING");
        assertThat(generations.retireOlderThan(1, SCOPE)).as("once more").isZero();
    }

    @Test
    void whatTheGenerationKnowsItselfStays() {
        watched(DAY, 0);
        watched(DAY, 1);

        assertThat(generations.retireOlderThan(1, SCOPE)).isZero();
        assertThat(standing(DAY)).containsExactlyInAnyOrder("s1", "c1", "m1", "w1", "pWATCHING");
    }

    @Test
    void theFirstRowOfTheGenerationBeatsItsZero() {
        watched(DAY, 0);
        generations.retireOlderThan(1, SCOPE);
        watched(DAY, 1);

        assertThat(standing(DAY)).containsExactlyInAnyOrder("s1", "c1", "m1", "w1", "pWATCHING");
    }

    private List<String> standing(LocalDate day) {
        return warehouse.column("""
                SELECT 's' || toString(count) FROM rollcall.school_count FINAL WHERE date = '%1$s' UNION ALL
                SELECT 'c' || toString(count) FROM rollcall.class_count FINAL WHERE date = '%1$s' UNION ALL
                SELECT 'm' || toString(count) FROM rollcall.minute_count FINAL WHERE date = '%1$s' UNION ALL
                SELECT 'w' || toString(amount) FROM rollcall.watch_count FINAL WHERE date = '%1$s' UNION ALL
                SELECT 'p' || status FROM rollcall.person_status WHERE date = '%1$s'
                """.formatted(day));
    }

    /** One person watches: a row of each table, after the first change of a generation. */
    private void watched(LocalDate date, int generation) {
        int day = Math.toIntExact(date.toEpochDay());
        long version = ((long) generation << 40) + 1;
        String kind = SCOPE.kind();
        var writer = warehouse.writer();
        writer.insert(
                Tables.SCHOOL_COUNT,
                List.of(new SchoolCountRow(
                        SCOPE.district(), kind, day, "S1", "L-1", "WATCHING", "", 1, version, NOON)));
        writer.insert(
                Tables.CLASS_COUNT,
                List.of(new ClassCountRow(
                        SCOPE.district(), kind, day, "S1", "L-1", "C1", "WATCHING", "", 1, version, NOON)));
        writer.insert(
                Tables.MINUTE_COUNT,
                List.of(new MinuteCountRow(SCOPE.district(), kind, day, "S1", "L-1", NOON, "WATCHING", 1, version)));
        writer.insert(
                Tables.WATCH_COUNT,
                List.of(new WatchCountRow(
                        SCOPE.district(), kind, day, "S1", "L-1", "WATCHING", NOON, 1, version, NOON)));
        writer.insert(
                Tables.STATUS_CHANGE,
                List.of(new StatusChangeRow(
                        SCOPE.district(),
                        kind,
                        day,
                        "S1",
                        "L-1",
                        1,
                        2,
                        version,
                        "UNKNOWN",
                        "WATCHING",
                        "C1",
                        "",
                        "IN_PERSON",
                        NOON,
                        0,
                        NOON)));
    }
}
