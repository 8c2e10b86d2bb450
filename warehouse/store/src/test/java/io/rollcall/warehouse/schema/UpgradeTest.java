package io.rollcall.warehouse.schema;

import static org.assertj.core.api.Assertions.assertThat;

import io.rollcall.warehouse.RealWarehouse;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A warehouse that was in use under every version of the schema, one after the other. */
class UpgradeTest {

    private static final String DIRECTORY = """
            INSERT INTO rollcall.school (district, school, effective_from, name, school_kind, sub_district, enrolled, staff, version)
            VALUES ('d', 'S%1$d', '2026-09-01', 'School %1$d', 'PRIMARY', 'north', 30, 3, 1)""";

    private static final String CALENDAR =
            "INSERT INTO rollcall.calendar_day (district, school, date, sessions, version) VALUES ('d', '', '2026-11-23', ['AM'], 1)";

    private static final String PERSON = """
            INSERT INTO rollcall.status_change
                (district, kind, date, school, occasion, subject, version, old_status, new_status, class, detail, mode, order_time, received_at)
            VALUES ('d', 'ATTENDANCE', '2026-11-23', 'S1', 'AM', 'sixteen-bytes-ab', 1, 'UNKNOWN', 'PRESENT', '', '', 'IN_PERSON',
                '2026-11-23 00:00:00', '2026-11-23 00:00:01')""";

    private static final String COUNTER = """
            INSERT INTO rollcall.school_count (district, kind, date, school, occasion, status, detail, count, version, received_at)
            VALUES ('d', 'ATTENDANCE', '2026-11-23', 'S1', 'AM', 'PRESENT', '', 20, 1, '2026-11-23 00:00:01')""";

    @Test
    void whatWasStoredUnderEachVersionIsThereUnderTheLast(@TempDir Path data) {
        List<Migration> migrations = Migrations.ofThisBuild();
        int last = migrations.size();
        try (RealWarehouse warehouse = RealWarehouse.start(data)) {
            for (int version = 1; version <= last; version++) {
                new MigrateWarehouse(
                                warehouse.dataSource(), migrations.subList(0, version), MigrationSettings.ofOneServer())
                        .apply();
                warehouse.run(PERSON.replace("S1", "S" + version));
                warehouse.run(COUNTER.replace("S1", "S" + version));
                if (version > 1) {
                    warehouse.run(DIRECTORY.formatted(version));
                    warehouse.run(CALENDAR);
                }
            }
            warehouse.run(DIRECTORY.formatted(1));

            assertThat(warehouse.column("SELECT school FROM rollcall.person_status WHERE status = 'PRESENT'"))
                    .hasSize(last);
            assertThat(warehouse.column("SELECT DISTINCT toString(within_seconds) FROM rollcall.status_change"))
                    .containsExactly("0");
            assertThat(
                            warehouse.column(
                                    "SELECT toString(tuple(count(), sum(expected), sum(present))) FROM analytics.attendance_daily"))
                    .containsExactly("(%d,%d,%d)".formatted(last, last * 30, last * 20));
            assertThat(warehouse.column("SELECT toString(sum(enrolled)) FROM analytics.staffing"))
                    .containsExactly(String.valueOf(last * 30));
        }
    }
}
