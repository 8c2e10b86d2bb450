package io.rollcall.warehouse.query;

import static io.rollcall.warehouse.TestDistrict.MONDAY;
import static org.assertj.core.api.Assertions.assertThat;

import io.rollcall.warehouse.RealWarehouse;
import io.rollcall.warehouse.TestDistrict;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** {@code analytics.schools}, {@code calendar} and {@code staffing}, as an analyst reads them. */
@ExtendWith(RealWarehouse.Shared.class)
class AnalystsDirectoryTest {

    private static final LocalDate SEPTEMBER = LocalDate.of(2026, 9, 1);

    private RealWarehouse warehouse;
    private TestDistrict district;

    @BeforeEach
    void newDistrict(RealWarehouse shared) {
        warehouse = shared;
        district = new TestDistrict(shared).subDistrict("NORTH", "North street");
    }

    @Test
    void aSchoolHasARowAVersionWithTheDaysOnWhichItHolds() {
        district.school("S1", SEPTEMBER, 100).school("S1", MONDAY, 120).school("S2", SEPTEMBER, 50);

        assertThat(rows("(school_code, first_day, last_day, enrolled, sub_district_name)", "schools"))
                .containsExactly(
                        "('S1','2026-09-01','2026-11-22',100,'North street')",
                        "('S1','2026-11-23',NULL,120,'North street')",
                        "('S2','2026-09-01',NULL,50,'North street')");
    }

    @Test
    void theCalendarHasARowASessionThatASchoolHolds() {
        district.school("S1", 100).school("S2", 50).calendar(MONDAY, "AM", "PM").calendarOf("S2", MONDAY, "DAY");

        assertThat(rows("(school_code, date, session, expected)", "calendar"))
                .containsExactly(
                        "('S1','2026-11-23','AM',100)", "('S1','2026-11-23','PM',100)", "('S2','2026-11-23','DAY',50)");
    }

    @Test
    void aTrainingInstitutionIsExpectedOnDaysOfItsOwnOnly() {
        district.school("T1", SEPTEMBER, 60, "TRAINING", "NORTH")
                .school("T2", SEPTEMBER, 70, "TRAINING", "NORTH")
                .calendar(MONDAY, "AM", "PM")
                .calendarOf("T2", MONDAY, "PM");

        assertThat(rows("(school_code, date, session, expected)", "calendar"))
                .containsExactly("('T2','2026-11-23','PM',70)");
    }

    @Test
    void aPlaceThatNobodyHasSaidIsNull() {
        district.school("S1", SEPTEMBER, 100);

        assertThat(rows("(latitude, longitude)", "schools")).containsExactly("(23.1,NULL)");
        assertThat(rows("(staff, teachers)", "staffing")).containsExactly("(10,8)");
    }

    @Test
    void aSchoolWithoutPupilsHasNoRatio() {
        district.school("S1", SEPTEMBER, 100).school("S1", MONDAY, 0);

        assertThat(rows("(first_day, staff, pupils_per_staff)", "staffing"))
                .containsExactly("('2026-09-01',10,10)", "('2026-11-23',10,NULL)");
    }

    @Test
    void everyColumnIsExplainedInBothLanguages() {
        assertThat(warehouse.column("""
                SELECT concat(table, '.', name) FROM system.columns
                WHERE database = 'analytics' AND table IN ('schools', 'calendar', 'staffing') AND NOT match(comment, '.+ · .*\\\\p{Han}')""")).isEmpty();
    }

    private List<String> rows(String row, String view) {
        return RealWarehouse.column(
                warehouse.analystsDataSource(),
                "SELECT toString(%1$s) AS text FROM analytics.%2$s WHERE district = '%3$s' ORDER BY text"
                        .formatted(row, view, district.code()));
    }
}
