package io.rollcall.warehouse.query;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class FiguresTest {

    private static final Figures MORNING = new Figures(100, 80, 5, 3, 4, 2, 1);

    @Test
    void lateAndOffsitePupilsAttend() {
        assertThat(MORNING.attending()).isEqualTo(88);
        assertThat(MORNING.rate()).hasValue(88.0 / 94);
    }

    @Test
    void notRequiredPupilsLeaveTheDenominator() {
        assertThat(MORNING.possible()).isEqualTo(99);
        assertThat(MORNING.coverage()).hasValue(94.0 / 99);
    }

    @Test
    void nothingKnownIsNoRate() {
        Figures silent = new Figures(100, 0, 0, 0, 0, 0, 0);

        assertThat(silent.rate()).isEmpty();
        assertThat(silent.coverage()).hasValue(0);
        assertThat(silent.unknown()).isEqualTo(100);
        assertThat(silent.absent()).isZero();
    }

    @Test
    void nobodyPossibleIsNoCoverage() {
        assertThat(new Figures(30, 0, 0, 0, 0, 0, 30).coverage()).isEmpty();
        assertThat(new Figures(30, 0, 0, 0, 0, 0, 31).coverage()).isEmpty();
        assertThat(Figures.NONE.coverage()).isEmpty();
    }

    @Test
    void moreKnownThanExpectedShowsAsANegativeUnknown() {
        assertThat(new Figures(30, 32, 0, 0, 0, 0, 0).unknown()).isEqualTo(-2);
    }

    @Test
    void aWholeDayCountsAsTwoSessions() {
        Figures day = SessionFigures.ofDay(List.of(
                new SessionFigures("AM", new Figures(100, 90, 0, 0, 10, 0, 0)),
                new SessionFigures("DAY", new Figures(50, 50, 0, 0, 0, 0, 0))));

        assertThat(day).isEqualTo(new Figures(200, 190, 0, 0, 10, 0, 0));
    }
}
