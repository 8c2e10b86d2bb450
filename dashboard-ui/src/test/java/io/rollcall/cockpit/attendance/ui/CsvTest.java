package io.rollcall.cockpit.attendance.ui;

import static org.assertj.core.api.Assertions.assertThat;

import io.rollcall.cockpit.fixture.FakeWarehouse;
import io.rollcall.cockpit.fixture.Schools;
import io.rollcall.cockpit.live.LiveDistricts;
import io.rollcall.cockpit.live.SessionChoice;
import io.rollcall.cockpit.live.Shown;
import io.rollcall.warehouse.query.DayFigures;
import io.rollcall.warehouse.query.DistrictProfile;
import io.rollcall.warehouse.query.Figures;
import io.rollcall.warehouse.query.SchoolFigures;
import io.rollcall.warehouse.query.Scope;
import io.rollcall.warehouse.query.SessionFigures;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class CsvTest {

    private static final String FIGURES =
            "expected,present,late,offsite,excused,unexcused,not_required,unknown,attendance_rate,coverage\r\n";

    @Test
    void aDayIsALineAndWhatIsNotKnownIsEmpty() {
        var known = new DayFigures(
                LocalDate.of(2026, 11, 20), List.of(new SessionFigures("AM", new Figures(10, 6, 1, 1, 1, 1, 0))));
        var unknown = new DayFigures(
                LocalDate.of(2026, 11, 23), List.of(new SessionFigures("AM", new Figures(10, 0, 0, 0, 0, 0, 0))));

        assertThat(Csv.days(List.of(known, unknown)))
                .isEqualTo("date,session," + FIGURES + "2026-11-20,WHOLE_DAY,10,6,1,1,1,1,0,0,0.8,1.0\r\n"
                        + "2026-11-23,WHOLE_DAY,10,0,0,0,0,0,0,10,,0.0\r\n");
    }

    @Test
    void namesAreQuotedAndNeverFormulas() {
        assertThat(schools(named("=HYPERLINK(\"x\")")))
                .endsWith(",AM,S1,\"'=HYPERLINK(\"\"x\"\")\",\"North\",\"PRIMARY\",true,10,9,0,0,1,0,0,0,0.9,1.0\r\n");
        assertThat(schools(named("第一小学"))).contains(",\"第一小学\",");
    }

    private static SchoolFigures named(String name) {
        SchoolFigures school = Schools.morning("S1", 10, 9, 1);
        return new SchoolFigures(
                school.school(),
                name,
                school.schoolKind(),
                school.subDistrict(),
                school.subDistrictName(),
                school.sessions(),
                true,
                Optional.empty());
    }

    private static String schools(SchoolFigures school) {
        var warehouse = new FakeWarehouse()
                .with(new DistrictProfile("haizhu", "Haizhu", ZoneId.of("Asia/Shanghai"), false))
                .schools(() -> List.of(school));
        return Csv.schools(Shown.of(
                LiveDistricts.snapshot(warehouse, Instant.parse("2026-11-23T00:00:00Z")),
                SessionChoice.AM,
                Scope.DISTRICT));
    }
}
