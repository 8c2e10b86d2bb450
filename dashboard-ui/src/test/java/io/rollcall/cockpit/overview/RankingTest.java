package io.rollcall.cockpit.overview;

import static org.assertj.core.api.Assertions.assertThat;

import io.rollcall.cockpit.fixture.Schools;
import io.rollcall.cockpit.overview.Ranking.Order;
import io.rollcall.warehouse.query.SchoolFigures;
import java.util.List;
import org.junit.jupiter.api.Test;

class RankingTest {

    private static final SchoolFigures GOOD = Schools.morning("GOOD", 100, 98, 2);
    private static final SchoolFigures BAD = Schools.morning("BAD", 100, 70, 30);
    private static final SchoolFigures SILENT = Schools.silent("SILENT", 100);
    private static final SchoolFigures EARLY = Schools.morning("EARLY", 100, 10, 30);
    private static final SchoolFigures FAULTY = Schools.morning("FAULTY", 100, 110, 5);
    private static final List<SchoolFigures> ALL = List.of(SILENT, EARLY, GOOD, BAD, FAULTY);

    @Test
    void theLowestRateComesFirstAmongThoseThatCanBeCompared() {
        assertThat(codes(Order.LOWEST_RATE)).containsExactly("BAD", "FAULTY", "GOOD", "EARLY", "SILENT");
    }

    @Test
    void theHighestRateComesFirstWithTheIncomparableStillLast() {
        assertThat(codes(Order.HIGHEST_RATE)).containsExactly("GOOD", "FAULTY", "BAD", "EARLY", "SILENT");
    }

    @Test
    void schoolsThatSaidNothingComeFirstWhenAskedFor() {
        assertThat(codes(Order.NOT_REPORTING)).startsWith("SILENT", "EARLY");
    }

    @Test
    void countsTheUnknownAndTheAbsent() {
        assertThat(codes(Order.MOST_UNKNOWN)).startsWith("SILENT", "EARLY");
        assertThat(codes(Order.MOST_ABSENT)).startsWith("BAD", "EARLY");
    }

    @Test
    void findsSchoolsByAnyPartOfTheirNameCodeOrArea() {
        assertThat(Ranking.of(ALL, SessionChoice.AM, Order.NAME, " bad "))
                .singleElement()
                .satisfies(entry -> assertThat(entry.school()).isEqualTo(BAD));
        assertThat(Ranking.of(ALL, SessionChoice.AM, Order.NAME, "north")).hasSize(5);
    }

    @Test
    void tellsWhereEachSchoolStands() {
        assertThat(ALL.stream()
                        .map(school ->
                                Ranking.Entry.of(school, SessionChoice.AM).standing()))
                .containsExactly(
                        SchoolStanding.NOT_REPORTING,
                        SchoolStanding.LOW_COVERAGE,
                        SchoolStanding.FROM_95,
                        SchoolStanding.BELOW_80,
                        SchoolStanding.FAULT);
    }

    @Test
    void anEvenRateFallsIntoTheUpperBand() {
        assertThat(Ranking.Entry.of(Schools.morning("S", 100, 80, 20), SessionChoice.AM)
                        .standing())
                .isEqualTo(SchoolStanding.BELOW_85);
    }

    private static List<String> codes(Order order) {
        return Ranking.of(ALL, SessionChoice.AM, order, "").stream()
                .map(entry -> entry.school().school())
                .toList();
    }
}
