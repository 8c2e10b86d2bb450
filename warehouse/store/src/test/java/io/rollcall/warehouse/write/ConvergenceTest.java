package io.rollcall.warehouse.write;

import static org.assertj.core.api.Assertions.assertThat;

import io.rollcall.warehouse.RealWarehouse;
import io.rollcall.warehouse.row.SchoolCountRow;
import io.rollcall.warehouse.row.StatusChangeRow;
import io.rollcall.warehouse.row.Tables;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.UUID;
import java.util.stream.LongStream;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Whatever order rows arrive in, and however often, what is seen is the highest version: also after merges. */
@ExtendWith(RealWarehouse.Shared.class)
class ConvergenceTest {

    private static final int DAY = Math.toIntExact(LocalDate.of(2026, 10, 31).toEpochDay());
    private static final Instant NOW = Instant.parse("2026-11-23T00:00:00Z");
    private static final long GENERATION_1 = 1L << 40;

    private final String own = "d-" + UUID.randomUUID();

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3})
    void countersEndAtTheirHighestVersion(long seed, RealWarehouse warehouse) {
        List<SchoolCountRow> rows = new ArrayList<>();
        for (int day = DAY; day < DAY + 3; day++) {
            rows.addAll(versionsOfACounter(day));
        }
        for (List<SchoolCountRow> batch : twiceInAnyOrder(rows, new Random(seed))) {
            warehouse.writer().insert(Tables.SCHOOL_COUNT, batch);
        }

        String counters =
                "SELECT toString(tuple(toString(date), count)) FROM rollcall.school_count FINAL WHERE district = '"
                        + own + "' ORDER BY date";
        assertThat(warehouse.column(counters))
                .containsExactly("('2026-10-31',7)", "('2026-11-01',7)", "('2026-11-02',7)");
        warehouse.run("OPTIMIZE TABLE rollcall.school_count FINAL");
        assertThat(warehouse.column(counters))
                .containsExactly("('2026-10-31',7)", "('2026-11-01',7)", "('2026-11-02',7)");
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3})
    void aPersonStandsWhereTheirLastChangeLeft(long seed, RealWarehouse warehouse) {
        List<StatusChangeRow> changes = List.of(
                change(1, 1, "UNKNOWN", "PRESENT"),
                change(1, 2, "PRESENT", "LATE"),
                change(1, 3, "LATE", "UNKNOWN"),
                change(2, 1, "UNKNOWN", "UNEXCUSED"),
                change(2, 2, "UNEXCUSED", "EXCUSED"),
                change(2, GENERATION_1 | 1, "UNKNOWN", "OFFSITE"));
        for (List<StatusChangeRow> batch : twiceInAnyOrder(changes, new Random(seed))) {
            warehouse.writer().insert(Tables.STATUS_CHANGE, batch);
        }

        assertThat(warehouse.column("SELECT toString(tuple(hex(subject), status, version)) FROM rollcall.person_status"
                        + " WHERE district = '" + own + "' ORDER BY subject"))
                .containsExactly(
                        "('00000000000000000000000000000001','UNKNOWN',3)",
                        "('00000000000000000000000000000002','OFFSITE'," + (GENERATION_1 | 1) + ")");
        assertThat(warehouse.column(
                        "SELECT toString(count()) FROM rollcall.status_change FINAL WHERE district = '" + own + "'"))
                .containsExactly("6");
    }

    /** 40 changes, then a rebuild in a new generation that ends, after fewer changes, at 7. */
    private List<SchoolCountRow> versionsOfACounter(int day) {
        List<SchoolCountRow> rows = new ArrayList<>();
        LongStream.rangeClosed(1, 40).forEach(n -> rows.add(present(day, n, n)));
        LongStream.rangeClosed(1, 7).forEach(n -> rows.add(present(day, n, GENERATION_1 | n)));
        return rows;
    }

    private SchoolCountRow present(int day, long count, long version) {
        return new SchoolCountRow(own, "ATTENDANCE", day, "S1", "AM", "PRESENT", "", count, version, NOW);
    }

    private StatusChangeRow change(long subject, long version, String from, String to) {
        return new StatusChangeRow(
                own, "ATTENDANCE", DAY, "S1", "AM", 0, subject, version, from, to, "C1", "", "IN_PERSON", NOW, NOW);
    }

    private static <R> List<List<R>> twiceInAnyOrder(List<R> rows, Random random) {
        List<R> twice = new ArrayList<>(rows);
        twice.addAll(rows);
        Collections.shuffle(twice, random);
        List<List<R>> batches = new ArrayList<>();
        int from = 0;
        while (from < twice.size()) {
            int to = Math.min(twice.size(), from + 1 + random.nextInt(20));
            batches.add(twice.subList(from, to));
            from = to;
        }
        return batches;
    }
}
