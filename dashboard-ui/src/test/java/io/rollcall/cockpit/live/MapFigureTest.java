package io.rollcall.cockpit.live;

import static org.assertj.core.api.Assertions.assertThat;

import io.rollcall.cockpit.fixture.Schools;
import io.rollcall.warehouse.query.SchoolFigures;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class MapFigureTest {

    @Test
    void whoIsSilentHasAKindOfItsOwnWhateverTheFigure() {
        for (MapFigure figure : MapFigure.values()) {
            assertThat(kind(figure, Schools.silent("S1", 100))).isEqualTo(MapFigure.SILENT);
            assertThat(kind(figure, Schools.morning("S1", 100, 101, 0))).isEqualTo(MapFigure.FAULT);
        }
    }

    @Test
    void aRateOfWhichTooLittleIsKnownIsUnclearAndItsCoverageIsNot() {
        SchoolFigures school = Schools.morning("S1", 100, 40, 9);

        assertThat(kind(MapFigure.RATE, school)).isEqualTo(MapFigure.UNCLEAR);
        assertThat(kind(MapFigure.DEVIATION, school)).isEqualTo(MapFigure.UNCLEAR);
        assertThat(kind(MapFigure.COVERAGE, school)).isEqualTo(3);
    }

    @Test
    void kindsGoFromLowToHighAndALimitBelongsToTheHigherOne() {
        assertThat(List.of(79, 80, 85, 90, 95))
                .extracting(attending -> kind(MapFigure.RATE, Schools.morning("S1", 100, attending, 100 - attending)))
                .containsExactly(3, 4, 5, 6, 7);
        assertThat(List.of(49, 50, 70, 85, 95))
                .extracting(known -> kind(MapFigure.COVERAGE, Schools.morning("S1", 100, known, 0)))
                .containsExactly(3, 4, 5, 6, 7);
    }

    @Test
    void whatIsUsualIsTheMiddleOfTheScale() {
        Optional<UsualRange> usual = UsualRange.of(
                List.of(Schools.figures(100, 94, 6), Schools.figures(100, 94, 6), Schools.figures(100, 94, 6)));

        assertThat(List.of(90, 92, 94, 96, 98))
                .extracting(attending -> MapFigure.DEVIATION.kind(Ranking.Entry.of(
                        Schools.morning("S1", 100, attending, 100 - attending), SessionChoice.AM, usual)))
                .containsExactly(3, 4, 5, 6, 7);
    }

    private static int kind(MapFigure figure, SchoolFigures school) {
        return figure.kind(Ranking.Entry.of(school, SessionChoice.AM));
    }
}
