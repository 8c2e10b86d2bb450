package io.rollcall.cockpit.live;

import static org.assertj.core.api.Assertions.assertThat;

import io.rollcall.cockpit.fixture.Schools;
import io.rollcall.warehouse.query.CurvePoint;
import io.rollcall.warehouse.query.Figures;
import io.rollcall.warehouse.query.SchoolFigures;
import io.rollcall.warehouse.query.SessionFigures;
import java.time.Instant;
import java.time.LocalTime;
import java.util.List;
import org.junit.jupiter.api.Test;

class SessionChoiceTest {

    private static final SessionFigures AM = new SessionFigures("AM", Schools.figures(100, 90, 5));
    private static final SessionFigures PM = new SessionFigures("PM", Schools.figures(100, 40, 0));
    private static final SessionFigures DAY = new SessionFigures("DAY", Schools.figures(100, 90, 5));
    private static final Instant MINUTE = Instant.parse("2026-11-22T23:40:00Z");

    @Test
    void aDayOfOneSessionLeavesNothingToChoose() {
        assertThat(SessionChoice.of(List.of(DAY))).containsExactly(SessionChoice.DAY);
    }

    @Test
    void aDayOfTwoSessionsCanBeSeenWholeToo() {
        assertThat(SessionChoice.of(List.of(AM, PM)))
                .containsExactly(SessionChoice.AM, SessionChoice.PM, SessionChoice.WHOLE_DAY);
    }

    @Test
    void todayShowsTheSessionUnderWay() {
        List<SessionChoice> choices = SessionChoice.of(List.of(AM, PM));

        assertThat(SessionChoice.unlessChosen(choices, true, LocalTime.of(8, 5)))
                .isEqualTo(SessionChoice.AM);
        assertThat(SessionChoice.unlessChosen(choices, true, LocalTime.of(12, 0)))
                .isEqualTo(SessionChoice.PM);
        assertThat(SessionChoice.unlessChosen(choices, false, LocalTime.of(8, 5)))
                .isEqualTo(SessionChoice.WHOLE_DAY);
    }

    @Test
    void oneSessionCountsPeopleAndTheWholeDayHalfDays() {
        SchoolFigures school = Schools.school("S1", true, AM, PM);

        assertThat(SessionChoice.AM.figures(school)).isEqualTo(AM.figures());
        assertThat(SessionChoice.WHOLE_DAY.figures(school).expected()).isEqualTo(200);
        assertThat(SessionChoice.DAY.figures(school)).isEqualTo(Figures.NONE);
    }

    @Test
    void theCurveOfTheWholeDayAddsUpWhereEverySessionStood() {
        List<CurvePoint> points = List.of(
                new CurvePoint("AM", MINUTE, 10, 1, 11),
                new CurvePoint("AM", MINUTE.plusSeconds(120), 30, 2, 32),
                new CurvePoint("PM", MINUTE.plusSeconds(60), 5, 0, 5));

        assertThat(Curve.of(points, SessionChoice.WHOLE_DAY).points())
                .containsExactly(
                        new Curve.Point(MINUTE, 10, 1),
                        new Curve.Point(MINUTE.plusSeconds(60), 15, 1),
                        new Curve.Point(MINUTE.plusSeconds(120), 35, 2));
    }

    @Test
    void theCurveOfOneSessionIsItsOwn() {
        List<CurvePoint> points =
                List.of(new CurvePoint("AM", MINUTE, 10, 1, 11), new CurvePoint("PM", MINUTE, 5, 0, 5));

        assertThat(Curve.of(points, SessionChoice.AM).points()).containsExactly(new Curve.Point(MINUTE, 10, 1));
    }
}
