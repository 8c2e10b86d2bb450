package io.rollcall.warehouse.query;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class DistrictFiguresTest {

    private static final Instant EARLY = Instant.parse("2026-11-23T00:00:00Z");
    private static final Figures FULL = new Figures(10, 10, 0, 0, 0, 0, 0);
    private static final Figures SILENT = new Figures(20, 0, 0, 0, 0, 0, 0);

    @Test
    void sumsTheSchoolsBySession() {
        DistrictFigures district = DistrictFigures.sumOf(List.of(
                school(Optional.of(EARLY), new SessionFigures("AM", FULL), new SessionFigures("PM", FULL)),
                school(Optional.of(EARLY.plusSeconds(1)), new SessionFigures("AM", FULL)),
                school(Optional.empty(), new SessionFigures("AM", SILENT))));

        assertThat(district.sessions())
                .containsExactly(
                        new SessionFigures("AM", new Figures(40, 20, 0, 0, 0, 0, 0)), new SessionFigures("PM", FULL));
        assertThat(district.schoolsExpected()).isEqualTo(3);
        assertThat(district.schoolsReporting()).isEqualTo(2);
        assertThat(district.lastReceived()).contains(EARLY.plusSeconds(1));
    }

    @Test
    void withoutSchoolsItIsNoSchoolDay() {
        DistrictFigures district = DistrictFigures.sumOf(List.of());

        assertThat(district.isSchoolDay()).isFalse();
        assertThat(district.day()).isEqualTo(Figures.NONE);
    }

    private static SchoolFigures school(Optional<Instant> lastReceived, SessionFigures... sessions) {
        return new SchoolFigures(
                "S1", "School", "PRIMARY", "", "", List.of(sessions), lastReceived.isPresent(), lastReceived);
    }
}
