package io.rollcall.cockpit.live;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.rollcall.cockpit.fixture.Schools;
import io.rollcall.cockpit.live.PastDays.Comparison;
import io.rollcall.warehouse.query.Figures;
import io.rollcall.warehouse.query.SchoolDay;
import io.rollcall.warehouse.query.Scope;
import io.rollcall.warehouse.query.SessionFigures;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class PastDaysTest {

    private static final LocalDate MONDAY = LocalDate.of(2026, 11, 23);

    @Test
    void theUsualRangeIsTheQuartilesOfTheSameWeekday() {
        Comparison comparison = compare(
                day(MONDAY.minusWeeks(1), "N", 90, 10),
                day(MONDAY.minusWeeks(2), "N", 92, 8),
                day(MONDAY.minusWeeks(3), "N", 94, 6),
                day(MONDAY.minusWeeks(4), "N", 96, 4),
                day(MONDAY.minusWeeks(5), "N", 98, 2),
                day(MONDAY.minusDays(3), "N", 10, 90));

        assertThat(comparison.usual()).contains(new UsualRange(0.92, 0.94, 0.96, 5));
    }

    @Test
    void betweenTwoDaysItIsInProportion() {
        UsualRange usual = UsualRange.of(Stream.of(90, 91, 92, 93)
                        .map(attending -> Schools.figures(100, attending, 100 - attending))
                        .toList())
                .orElseThrow();

        assertThat(usual.lowerQuartile()).isCloseTo(0.9075, within(1e-9));
        assertThat(usual.median()).isCloseTo(0.915, within(1e-9));
        assertThat(usual.upperQuartile()).isCloseTo(0.9225, within(1e-9));
    }

    @Test
    void daysOfWhichTooLittleIsKnownDoNotCountAndTwoAreTooFew() {
        Comparison comparison = compare(
                day(MONDAY.minusWeeks(1), "N", 90, 10),
                day(MONDAY.minusWeeks(2), "N", 92, 8),
                day(MONDAY.minusWeeks(3), "N", 40, 9));

        assertThat(comparison.usual()).isEmpty();
    }

    @Test
    void theDayBeforeIsTheLastSchoolDayWithinAWeek() {
        assertThat(compare(day(MONDAY.minusDays(3), "N", 97, 3), day(MONDAY.minusDays(4), "N", 90, 10))
                        .before())
                .contains(new PastDays.Day(MONDAY.minusDays(3), Schools.figures(100, 97, 3)));
        assertThat(compare(day(MONDAY.minusWeeks(2), "N", 97, 3)).before()).isEmpty();
    }

    @Test
    void aDayOfWhichNothingIsKnownIsStillTheDayBefore() {
        assertThat(compare(day(MONDAY.minusDays(3), "N", 0, 0))
                        .before()
                        .orElseThrow()
                        .figures()
                        .rate())
                .isEmpty();
    }

    @Test
    void aPartOfTheDistrictIsComparedWithItself() {
        var past = new PastDays(
                MONDAY, List.of(day(MONDAY.minusDays(3), "N", 97, 3), day(MONDAY.minusDays(3), "S", 50, 50)));

        assertThat(before(past, Scope.DISTRICT)).isEqualTo(Schools.figures(200, 147, 53));
        assertThat(before(past, new Scope("S", "", ""))).isEqualTo(Schools.figures(100, 50, 50));
        assertThat(before(past, Scope.ofSchool("school-N"))).isEqualTo(Schools.figures(100, 97, 3));
        assertThat(past.of(new Scope("W", "", ""), SessionChoice.AM)).isEqualTo(Comparison.NONE);
        assertThat(past.of(Scope.DISTRICT, SessionChoice.PM)).isEqualTo(Comparison.NONE);
    }

    private static Figures before(PastDays past, Scope scope) {
        return past.of(scope, SessionChoice.AM).before().orElseThrow().figures();
    }

    private static Comparison compare(SchoolDay... days) {
        return new PastDays(MONDAY, List.of(days)).of(Scope.DISTRICT, SessionChoice.AM);
    }

    private static SchoolDay day(LocalDate date, String part, long attending, long absent) {
        return new SchoolDay(
                date,
                "school-" + part,
                "PRIMARY",
                part,
                List.of(new SessionFigures("AM", Schools.figures(100, attending, absent))));
    }
}
