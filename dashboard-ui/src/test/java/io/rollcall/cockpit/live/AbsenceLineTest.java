package io.rollcall.cockpit.live;

import static org.assertj.core.api.Assertions.assertThat;

import io.rollcall.cockpit.live.AbsenceLine.Absentees;
import io.rollcall.cockpit.panel.AbsenceWords;
import io.rollcall.warehouse.query.PersistentAbsence.AbsenceRow;
import io.rollcall.warehouse.query.PersistentAbsence.Degree;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class AbsenceLineTest {

    private static final List<AbsenceRow> ROWS = List.of(
            row(Degree.PERSISTENT, "N", "S1", 1, 400, 20),
            row(Degree.PERSISTENT, "N", "S2", 1, 100, 30),
            row(Degree.PERSISTENT, "N", "", 2, 90, 11),
            row(Degree.SEVERE, "N", "S2", 1, 100, 10),
            row(Degree.SEVERE, "", "", 3, 490, 15));

    @Test
    void onlySchoolsThatAreToldOfByThemselvesAreLinesAndTheLargestShareIsFirst() {
        assertThat(AbsenceLine.schools(ROWS)).extracting(AbsenceLine::code).containsExactly("S2", "S1");
        assertThat(AbsenceLine.schools(ROWS).getLast())
                .isEqualTo(
                        new AbsenceLine("S1", "School S1", Optional.of(new Absentees(1, 400, 20)), Optional.empty()));
    }

    @Test
    void anAreaIsTheSumOfItsRowsAndOfNoneThatBelongsToSeveral() {
        assertThat(AbsenceLine.areas(ROWS))
                .containsExactly(new AbsenceLine(
                        "N", "North", Optional.of(new Absentees(4, 590, 61)), Optional.of(new Absentees(1, 100, 10))));
    }

    @Test
    void theFileIsAsPublished() {
        assertThat(AbsenceWords.csv(ROWS).lines().skip(5))
                .containsExactly(
                        "2026-10-31,SEVERE,\"\",\"PRIMARY\",\"\",3,490,15,0.030612244897959183,2026-11-03T01:00:00Z,10");
    }

    private static AbsenceRow row(
            Degree degree, String area, String school, long schools, long pupils, long absentees) {
        return new AbsenceRow(
                degree,
                LocalDate.of(2026, 10, 31),
                area,
                area.isEmpty() ? "" : "North",
                "PRIMARY",
                school,
                school.isEmpty() ? "" : "School " + school,
                schools,
                pupils,
                absentees,
                Instant.parse("2026-11-03T01:00:00Z"),
                10);
    }
}
