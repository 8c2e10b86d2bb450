package io.rollcall.warehouse.query;

import static io.rollcall.warehouse.TestDistrict.MONDAY;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;

import io.rollcall.warehouse.RealWarehouse;
import io.rollcall.warehouse.TestDistrict;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import javax.sql.DataSource;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** {@code analytics.attendance_daily}: who is expected where, and the arithmetic on it. */
@ExtendWith(RealWarehouse.Shared.class)
class AttendanceDailyTest {

    private static final LocalDate TUESDAY = MONDAY.plusDays(1);

    private static final String FIGURES = "(unknown, attendance_rate, coverage)";

    private RealWarehouse warehouse;
    private TestDistrict district;

    @BeforeEach
    void newDistrict(RealWarehouse shared) {
        warehouse = shared;
        district = new TestDistrict(shared);
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource({
        // what,                    enrolled, present, late, offsite, excused, unexcused, not required → unknown, rate,
        // coverage
        "all on time,                    100,     100,    0,       0,       0,         0,            0,   0,    1,    1",
        "late and offsite attend,        100,      80,   10,      10,       0,         0,            0,   0,    1,    1",
        "absent with and without reason, 100,      80,    0,       0,      15,         5,            0,   0,  0.8,    1",
        "not required leaves,            100,      60,    0,       0,      20,         0,           20,   0, 0.75,    1",
        "half is known,                  100,      40,    0,       0,      10,         0,            0,  50,  0.8,  0.5",
        "nothing is known,               100,       0,    0,       0,       0,         0,            0, 100, NULL,    0",
        "nobody is required,             100,       0,    0,       0,       0,         0,          100,   0, NULL, NULL",
        "known only as not required,     100,       0,    0,       0,       0,         0,           20,  80, NULL,    0",
        "more known than expected,       100,     120,    0,       0,       0,         0,            0, -20,    1,  1.2",
        "more not required than expected, 10,       4,    0,       0,       0,         0,           11,  -5,    1, NULL",
    })
    void arithmetic(
            String what,
            int enrolled,
            int present,
            int late,
            int offsite,
            int excused,
            int unexcused,
            int notRequired,
            int unknown,
            String rate,
            String coverage) {
        district.calendar(MONDAY, "AM").school("S1", enrolled);
        district.counts(
                "S1",
                "AM",
                Map.of(
                        "PRESENT", present,
                        "LATE", late,
                        "OFFSITE", offsite,
                        "EXCUSED", excused,
                        "UNEXCUSED", unexcused,
                        "NOT_REQUIRED", notRequired));

        assertThat(select("(expected, present, late, offsite, excused, unexcused, not_required)," + FIGURES))
                .as(what)
                .containsExactly("((%d,%d,%d,%d,%d,%d,%d),(%d,%s,%s))"
                        .formatted(
                                enrolled,
                                present,
                                late,
                                offsite,
                                excused,
                                unexcused,
                                notRequired,
                                unknown,
                                rate,
                                coverage));
    }

    @Test
    void aSchoolThatHasSentNothingHasARowAndNoAbsence() {
        district.calendar(MONDAY, "AM", "PM").school("S1", 30);

        assertThat(select("(session, expected, excused, unexcused, unknown, attendance_rate)"))
                .containsExactly("('AM',30,0,0,30,NULL)", "('PM',30,0,0,30,NULL)");
    }

    @Test
    void aSchoolsOwnCalendarStandsBeforeItsDistricts() {
        district.calendar(MONDAY, "AM", "PM")
                .calendar(TUESDAY)
                .calendarOf("S2", MONDAY, "DAY")
                .calendarOf("S3", MONDAY)
                .calendarOf("S3", TUESDAY, "AM");
        district.school("S1", 10).school("S2", 10).school("S3", 10);

        assertThat(select("(school_code, toString(date), session)"))
                .containsExactly(
                        "('S1','2026-11-23','AM')",
                        "('S1','2026-11-23','PM')",
                        "('S2','2026-11-23','DAY')",
                        "('S3','2026-11-24','AM')");
    }

    @Test
    void aSchoolIsExpectedAsOfTheDay() {
        district.calendar(MONDAY, "DAY").calendar(TUESDAY, "DAY");
        district.school("S1", LocalDate.of(2026, 9, 1), 100).school("S1", TUESDAY, 120);
        district.school("S2", TUESDAY, 50);
        district.school("S3", LocalDate.of(2026, 9, 1), 70).school("S3", TUESDAY, 0);

        assertThat(select("(school_code, toString(date), expected)"))
                .containsExactly(
                        "('S1','2026-11-23',100)",
                        "('S1','2026-11-24',120)",
                        "('S2','2026-11-24',50)",
                        "('S3','2026-11-23',70)");
    }

    @Test
    void aCorrectedDirectoryReplacesWhatItSaidBefore() {
        district.calendar(MONDAY, "AM", "PM").calendar(MONDAY, "DAY").calendar(MONDAY, "AM");
        district.school("S1", 100).school("S1", 90);

        assertThat(select("(session, expected)")).containsExactly("('AM',90)");
    }

    @Test
    void aSessionNamedTwiceIsHeldOnce() {
        district.calendar(MONDAY, "AM", "AM").school("S1", 10);

        assertThat(select("(session, expected)")).containsExactly("('AM',10)");
    }

    @Test
    void reasonsAreAddedUpAndLessonPeriodsAreNot() {
        district.calendar(MONDAY, "AM", "P1").school("S1", 10);
        district.count("S1", "AM", "EXCUSED", 1).count("S1", "P1", "EXCUSED", 5);
        warehouse.run("INSERT INTO rollcall.school_count SELECT district, kind, date, school, occasion, status,"
                + " 'ILLNESS', 2, version, received_at FROM rollcall.school_count WHERE district = '"
                + district.code() + "' AND occasion = 'AM'");

        assertThat(select("(session, excused)")).containsExactly("('AM',3)");
    }

    @Test
    void whatWasWithdrawnIsUnknownAgain() {
        district.calendar(MONDAY, "AM").school("S1", 10);
        district.count("S1", "AM", "PRESENT", 1).count("S1", "AM", "PRESENT", 0);

        assertThat(select("(present, unknown, attendance_rate)")).containsExactly("(0,10,NULL)");
    }

    @Test
    void dataOfASessionThatIsNotHeldStaysOut() {
        district.calendar(MONDAY, "AM").school("S1", 10).count("S1", "PM", "PRESENT", 10);

        assertThat(select("(session, present)")).containsExactly("('AM',0)");
    }

    @Test
    void anAnalystMayReadItAndNothingBehindIt() {
        district.calendar(MONDAY, "AM").school("S1", 10);
        DataSource analyst = warehouse.analystsDataSource();

        assertThat(RealWarehouse.column(
                        analyst,
                        "SELECT expected FROM analytics.attendance_daily WHERE district = '" + district.code() + "'"))
                .containsExactly("10");
        assertThat(catchThrowable(() -> RealWarehouse.column(analyst, "SELECT count() FROM rollcall.person_status")))
                .hasMessageContaining("privileges");
    }

    private List<String> select(String expression) {
        return warehouse.column(
                "SELECT toString((" + expression + ")) FROM analytics.attendance_daily WHERE district = '"
                        + district.code() + "' ORDER BY school_code, date, session");
    }
}
