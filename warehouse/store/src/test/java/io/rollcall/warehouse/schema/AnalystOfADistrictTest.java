package io.rollcall.warehouse.schema;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.rollcall.warehouse.RealWarehouse;
import io.rollcall.warehouse.embedded.WarehouseProcess;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import javax.sql.DataSource;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** An analyst who is bound to one of two districts with like data. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class AnalystOfADistrictTest {

    private static final String EAST = "east";
    private static final String WEST = "west:2";

    private RealWarehouse warehouse;
    private DataSource analyst;

    @BeforeAll
    void start(@TempDir Path data) {
        warehouse = RealWarehouse.start(data, List.of(EAST, WEST));
        MigrateWarehouse.migrate(warehouse.dataSource());
        for (String district : List.of(EAST, WEST)) {
            insert("district VALUES ('%s', 'D', 'Asia/Shanghai', 'DATA', 1)", district);
            insert(
                    "school (district, school, effective_from, name, school_kind, enrolled, staff, version) VALUES ('%s', 'S1', '2026-08-01', 'One', 'PRIMARY', 100, 9, 1)",
                    district);
            insert("calendar_day VALUES ('%s', '', '2026-09-01', ['AM'], 1)", district);
            insert("publication VALUES ('%s', '2026-09-01', '2026-09-03 00:00:00', 10)", district);
            insert(
                    "published_absence_reasons VALUES ('%s', '2026-09-01', 'S1', 'AM', 'EXCUSED', 'ILLNESS', '2026-09-03 00:00:00', 20)",
                    district);
            insert(
                    "published_attendance_by_class VALUES ('%s', '2026-09-01', 'S1', 'AM', '3', '', '2026-09-03 00:00:00', 2, 80, 20)",
                    district);
        }
        analyst = warehouse.analystOf(EAST);
    }

    @AfterAll
    void stop() {
        warehouse.close();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "attendance_daily",
                "schools",
                "calendar",
                "publications",
                "absence_reasons",
                "attendance_by_class"
            })
    void readsItsOwnRowsOnly(String view) {
        assertThat(RealWarehouse.column(warehouse.analystsDataSource(), districtsOf(view)))
                .containsExactly(EAST, WEST);
        assertThat(RealWarehouse.column(warehouse.dataSource(), districtsOf("analytics." + view)))
                .containsExactly(EAST, WEST);
        assertThat(RealWarehouse.column(analyst, districtsOf(view))).containsExactly(EAST);
        assertThat(RealWarehouse.column(warehouse.analystOf(WEST), districtsOf(view)))
                .containsExactly(WEST);
    }

    @Test
    void aFigureIsThatOfItsOwnRows() {
        assertThat(RealWarehouse.column(analyst, "SELECT sum(pupils) FROM absence_reasons"))
                .containsExactly("20");
        assertThat(RealWarehouse.column(analyst, "SELECT count() FROM schools")).containsExactly("1");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "SELECT DISTINCT district FROM schools WHERE district = 'west:2'",
                "SELECT district FROM schools WHERE district != 'east' OR 1",
                "SELECT district FROM merge('analytics', '^schools$') WHERE district != 'east'",
                "SELECT district FROM view(SELECT * FROM analytics.schools) WHERE district != 'east'",
                "SELECT s.district FROM absence_reasons AS a RIGHT JOIN schools AS s ON s.school_code = a.school_code WHERE s.district != 'east'",
                "SELECT district FROM (SELECT district FROM schools UNION ALL SELECT district FROM calendar) WHERE district != 'east'",
                "SELECT if(throwIf(district != 'east', 'seen'), '', '') FROM schools WHERE district != 'east'",
                "SELECT district FROM loop('analytics', 'schools') WHERE district != 'east' LIMIT 1 SETTINGS max_execution_time = 1"
            })
    void noOtherRowIsSeenHoweverItIsAskedFor(String sql) {
        try {
            assertThat(RealWarehouse.column(analyst, sql)).doesNotContain(WEST);
        } catch (IllegalStateException refused) {
            assertThat(refused).hasMessageNotContaining("seen");
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "SET ROLE analyst",
                "SET ROLE admin",
                "SELECT * FROM rollcall.school",
                "SELECT * FROM rollcall.district",
                "SELECT * FROM research.attendance"
            })
    void takesOnNoOtherRoleAndReadsNothingElse(String sql) {
        assertThatThrownBy(() -> RealWarehouse.column(analyst, sql)).isInstanceOf(IllegalStateException.class);
    }

    /** A new view must be judged: it joins the list where its rows say whose they are, else an analyst of a district cannot read it. */
    @Test
    void everyPublishedViewSaysItsDistrictAndIsInTheList() throws IOException {
        List<String> views = RealWarehouse.column(
                warehouse.dataSource(), "SELECT name FROM system.tables WHERE database = 'analytics' ORDER BY name");
        try (InputStream list = Objects.requireNonNull(
                WarehouseProcess.class.getResourceAsStream("views-by-district.txt"), "views-by-district.txt")) {
            assertThat(new String(list.readAllBytes(), StandardCharsets.UTF_8).lines())
                    .containsExactlyElementsOf(views);
        }
        assertThat(
                        RealWarehouse.column(
                                warehouse.dataSource(),
                                "SELECT table FROM system.columns WHERE database = 'analytics' AND name = 'district' ORDER BY table"))
                .containsExactlyElementsOf(views);
    }

    private static String districtsOf(String view) {
        return "SELECT DISTINCT district FROM %s ORDER BY district".formatted(view);
    }

    private void insert(String row, String district) {
        warehouse.run("INSERT INTO rollcall." + row.formatted(district));
    }
}
