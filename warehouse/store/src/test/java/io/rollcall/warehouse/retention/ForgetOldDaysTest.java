package io.rollcall.warehouse.retention;

import static org.assertj.core.api.Assertions.assertThat;

import io.rollcall.warehouse.RealWarehouse;
import io.rollcall.warehouse.row.CanaryDistrict;
import io.rollcall.warehouse.row.DistrictRow;
import io.rollcall.warehouse.row.LogProgressRow;
import io.rollcall.warehouse.row.SchoolCountRow;
import io.rollcall.warehouse.row.StatusChangeRow;
import io.rollcall.warehouse.row.Tables;
import io.rollcall.warehouse.schema.MigrateWarehouse;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** In a warehouse of its own: it looks at all districts, and at how far the whole log was read. */
class ForgetOldDaysTest {

    private static final LocalDate TODAY = LocalDate.of(2026, 11, 23);
    /** Already the 23rd in Guangzhou. */
    private static final Instant READ_THROUGH = Instant.parse("2026-11-22T16:30:00Z");

    private static final Retention RETENTION = new Retention(Map.of(
            "ATTENDANCE", Duration.ofDays(400),
            "HEALTH_REPORT", Duration.ofDays(60),
            "FORM", Duration.ofDays(60),
            "NOTICE", Duration.ofDays(400)));

    @TempDir
    private Path data;

    private RealWarehouse warehouse;
    private long version;

    @BeforeEach
    void start() {
        warehouse = RealWarehouse.start(data);
        MigrateWarehouse.migrate(warehouse.dataSource());
    }

    @AfterEach
    void stop() {
        warehouse.close();
    }

    @Test
    void healthGoesAfterSixtyDaysAndAttendanceAfterFourHundred() {
        live("haizhu");
        readThrough();
        for (int age : List.of(0, 60, 61, 400, 401)) {
            mark("haizhu", "HEALTH_REPORT", age);
            mark("haizhu", "ATTENDANCE", age);
        }

        List<String> told = forget();

        assertThat(kept("status_change", "HEALTH_REPORT")).containsExactly("0", "60");
        assertThat(kept("school_count", "HEALTH_REPORT")).containsExactly("0", "60");
        assertThat(kept("status_change", "ATTENDANCE")).containsExactly("0", "60", "61", "400");
        assertThat(kept("school_count", "ATTENDANCE")).containsExactly("0", "60", "61", "400");
        assertThat(told)
                .contains("rollcall.status_change haizhu 2026-09-24 3", "rollcall.status_change haizhu 2025-10-19 1");
    }

    @Test
    void whatIsForgottenIsGoneFromTheDisk() {
        live("haizhu");
        readThrough();
        mark("haizhu", "HEALTH_REPORT", 61);

        forget();

        assertThat(
                        warehouse.column(
                                "SELECT sum(rows) FROM system.parts WHERE active AND database = 'rollcall' AND table = 'status_change'"))
                .containsExactly("0");
    }

    @Test
    void aReplayedDistrictKeepsWhatItsOwnNewestDayDoes() {
        district("leeds", "DATA");
        readThrough();
        int year2014 = (int) (TODAY.toEpochDay() - LocalDate.of(2014, 10, 24).toEpochDay());
        mark("leeds", "HEALTH_REPORT", year2014);
        mark("leeds", "HEALTH_REPORT", year2014 + 60);
        mark("leeds", "HEALTH_REPORT", year2014 + 61);

        forget();

        assertThat(kept("status_change", "HEALTH_REPORT"))
                .containsExactly(String.valueOf(year2014), String.valueOf(year2014 + 60));
    }

    @Test
    void theCanarysMarksGoAfterTwoDaysAndNobodyElses() {
        live("haizhu");
        readThrough();
        mark("haizhu", "ATTENDANCE", 5);
        mark(CanaryDistrict.CODE, "ATTENDANCE", 1);
        mark(CanaryDistrict.CODE, "ATTENDANCE", 3);
        mark(CanaryDistrict.CODE, "ATTENDANCE", 4);

        forget();

        assertThat(kept("status_change", "ATTENDANCE")).containsExactly("1", "3", "5");
        assertThat(kept("school_count", "ATTENDANCE")).containsExactly("1", "3", "5");
    }

    @Test
    void nothingIsForgottenBeforeTheLogWasRead() {
        live("haizhu");
        mark("haizhu", "HEALTH_REPORT", 100);

        assertThat(forget()).isEmpty();
        assertThat(kept("status_change", "HEALTH_REPORT")).containsExactly("100");
    }

    @Test
    void aSecondRoundHasNothingToDo() {
        live("haizhu");
        readThrough();
        mark("haizhu", "FORM", 61);

        assertThat(forget()).isNotEmpty();
        assertThat(forget()).isEmpty();
    }

    @Test
    void everyTableThatHasDaysIsForgottenOrSaysNothingOfAnybody() {
        List<String> dated = warehouse.column("SELECT DISTINCT concat('rollcall.', table) FROM system.columns AS c "
                + "INNER JOIN system.tables AS t ON t.database = c.database AND t.name = c.table "
                + "WHERE c.database = 'rollcall' AND c.type LIKE '%Date%' AND t.engine LIKE '%MergeTree' ORDER BY 1");

        List<String> forgotten = Dated.all(RETENTION.byKind()).stream()
                .map(Dated::table)
                .distinct()
                .toList();

        assertThat(dated).containsAll(forgotten);
        assertThat(dated)
                .as(
                        "a table with a date is forgotten (name it in Dated), or is the directory's or an account of runs (name it here)")
                .filteredOn(table -> !forgotten.contains(table))
                .isSubsetOf(
                        "rollcall.backfill",
                        "rollcall.calendar_day",
                        "rollcall.counted_history",
                        "rollcall.log_progress",
                        "rollcall.school",
                        "rollcall.school_class",
                        "rollcall.schema_version");
    }

    private void live(String code) {
        district(code, "SYSTEM");
    }

    private void district(String code, String clock) {
        warehouse
                .writer()
                .insert(Tables.DISTRICT, List.of(new DistrictRow(code, code, "Asia/Shanghai", clock, ++version)));
    }

    private void readThrough() {
        warehouse
                .writer()
                .insert(
                        Tables.LOG_PROGRESS,
                        List.of(new LogProgressRow("observations.attendance", 0, 1, READ_THROUGH)));
    }

    private void mark(String district, String kind, int age) {
        int day = Math.toIntExact(TODAY.minusDays(age).toEpochDay());
        warehouse
                .writer()
                .insert(
                        Tables.SCHOOL_COUNT,
                        List.of(new SchoolCountRow(
                                district, kind, day, "S1", "AM", "PRESENT", "", 1, ++version, READ_THROUGH)));
        warehouse
                .writer()
                .insert(
                        Tables.STATUS_CHANGE,
                        List.of(new StatusChangeRow(
                                district,
                                kind,
                                day,
                                "S1",
                                "AM",
                                1,
                                2,
                                ++version,
                                "UNKNOWN",
                                "PRESENT",
                                "C1",
                                "",
                                "IN_PERSON",
                                READ_THROUGH,
                                READ_THROUGH)));
    }

    private List<String> forget() {
        List<String> told = new ArrayList<>();
        new ForgetOldDays(warehouse.dataSource(), RETENTION)
                .run((table, district, before, rows) -> told.add(table + " " + district + " " + before + " " + rows));
        return told;
    }

    /** The ages in days of what is still there. */
    private List<String> kept(String table, String kind) {
        return warehouse.column("SELECT toString(toDate('" + TODAY + "') - date) AS age FROM rollcall." + table
                + " WHERE kind = '" + kind + "' ORDER BY toInt32(age)");
    }
}
