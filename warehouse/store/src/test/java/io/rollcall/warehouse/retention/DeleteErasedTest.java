package io.rollcall.warehouse.retention;

import static org.assertj.core.api.Assertions.assertThat;

import io.rollcall.warehouse.RealWarehouse;
import io.rollcall.warehouse.row.StatusChangeRow;
import io.rollcall.warehouse.row.Tables;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

@ExtendWith(RealWarehouse.Shared.class)
class DeleteErasedTest {

    private static final Instant AT = Instant.parse("2026-11-23T00:00:00Z");
    private static int districts;

    private final RealWarehouse warehouse;
    private final String district = "erased-" + ++districts;

    DeleteErasedTest(RealWarehouse warehouse) {
        this.warehouse = warehouse;
    }

    @BeforeEach
    void threePupilsOfTwoSchools() {
        for (String kind : List.of("ATTENDANCE", "HEALTH_REPORT")) {
            for (String school : List.of("S1", "S2")) {
                for (int person = 1; person <= 3; person++) {
                    warehouse.writer().insert(Tables.STATUS_CHANGE, List.of(row(kind, school, person)));
                }
            }
        }
    }

    @Test
    void allRowsOfThePersonAtTheSchoolGo() {
        assertThat(delete(person("S1", 1))).isEqualTo(2);

        assertThat(left()).containsExactly("S1 2", "S1 3", "S2 1", "S2 2", "S2 3");
    }

    @Test
    void orAtEverySchoolOfTheDistrict() {
        assertThat(delete(person(ErasedPerson.ALL_SCHOOLS, 1), person("S1", 3))).isEqualTo(6);

        assertThat(left()).containsExactly("S1 2", "S2 2", "S2 3");
    }

    @Test
    void deletingAgainFindsNothingAndWhatIsWrittenAgainGoesAgain() {
        delete(person("S1", 1));
        assertThat(delete(person("S1", 1))).isZero();

        warehouse.writer().insert(Tables.STATUS_CHANGE, List.of(row("ATTENDANCE", "S1", 1)));
        assertThat(delete(person("S1", 1))).isEqualTo(1);
    }

    @Test
    void theyAreGoneFromTheDisk() {
        delete(person(ErasedPerson.ALL_SCHOOLS, 1), person(ErasedPerson.ALL_SCHOOLS, 2));

        assertThat(warehouse.column("SELECT count() FROM rollcall.status_change WHERE district = '" + district
                        + "' SETTINGS apply_deleted_mask = 0"))
                .containsExactly("4");
    }

    @Test
    void everyTableWithARowAPersonIsLookedInto() {
        assertThat(warehouse.column("SELECT DISTINCT concat(c.database, '.', c.table) FROM system.columns AS c "
                        + "INNER JOIN system.tables AS t ON t.database = c.database AND t.name = c.table "
                        + "WHERE c.database IN ('rollcall', 'analytics', 'matching') AND c.name ILIKE '%subject%' AND t.engine LIKE '%MergeTree' "
                        // Follows the roster's topic: a tombstone there leaves a row with nothing in it.
                        + "AND c.table != 'roster_person'"))
                .containsExactlyInAnyOrderElementsOf(DeleteErased.TABLES);
    }

    private long delete(ErasedPerson... persons) {
        return new DeleteErased(warehouse.dataSource()).run(List.of(persons));
    }

    private ErasedPerson person(String school, int number) {
        return new ErasedPerson(district, school, "%016x%016x".formatted(number, ~(long) number));
    }

    private List<String> left() {
        return warehouse.column(
                "SELECT DISTINCT concat(school, ' ', toString(reinterpretAsUInt64(reverse(substring(subject, 1, 8))))) AS who "
                        + "FROM rollcall.status_change WHERE district = '" + district + "' ORDER BY who");
    }

    private StatusChangeRow row(String kind, String school, long person) {
        return new StatusChangeRow(
                district,
                kind,
                Math.toIntExact(LocalDate.of(2026, 11, 23).toEpochDay()),
                school,
                "AM",
                person,
                ~person,
                1,
                "UNKNOWN",
                "PRESENT",
                "C1",
                "",
                "IN_PERSON",
                AT,
                AT);
    }
}
