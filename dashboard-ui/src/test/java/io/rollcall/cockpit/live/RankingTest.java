package io.rollcall.cockpit.live;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.rollcall.cockpit.fixture.Schools;
import io.rollcall.cockpit.live.Ranking.Order;
import io.rollcall.warehouse.query.SchoolFigures;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class RankingTest {

    private static final SchoolFigures GOOD = Schools.morning("GOOD", 100, 98, 2);
    private static final SchoolFigures BAD = Schools.morning("BAD", 100, 70, 30);
    private static final SchoolFigures SILENT = Schools.silent("SILENT", 100);
    private static final SchoolFigures EARLY = Schools.morning("EARLY", 100, 10, 30);
    private static final SchoolFigures FAULTY = Schools.morning("FAULTY", 100, 110, 5);
    private static final List<SchoolFigures> ALL = List.of(SILENT, EARLY, GOOD, BAD, FAULTY);
    private static final List<Ranking.Entry> ENTRIES = ALL.stream()
            .map(school -> Ranking.Entry.of(school, SessionChoice.AM))
            .toList();

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
        assertThat(Ranking.of(ENTRIES, Order.NAME, " bad "))
                .singleElement()
                .satisfies(entry -> assertThat(entry.school()).isEqualTo(BAD));
        assertThat(Ranking.of(ENTRIES, Order.NAME, "north")).hasSize(5);
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

    @Test
    void theSchoolFurthestBelowItsOwnUsualComesFirstAndThoseWithoutOneLast() {
        List<Ranking.Entry> entries = List.of(
                Ranking.Entry.of(SILENT, SessionChoice.AM, usually(0.9)),
                Ranking.Entry.of(BAD, SessionChoice.AM, usually(0.71)),
                Ranking.Entry.of(GOOD, SessionChoice.AM, usually(0.99)),
                Ranking.Entry.of(EARLY, SessionChoice.AM, usually(0.99)),
                Ranking.Entry.of(FAULTY, SessionChoice.AM, Optional.empty()));

        assertThat(Ranking.of(entries, Order.BELOW_USUAL, "").stream()
                        .map(entry -> entry.school().school()))
                .containsExactly("BAD", "GOOD", "EARLY", "FAULTY", "SILENT");
        assertThat(entries.get(1).deviation().getAsDouble()).isCloseTo(-0.01, within(1e-9));
        assertThat(entries.get(1).isBelowUsual()).isTrue();
        assertThat(entries.getFirst().deviation()).isEmpty();
    }

    private static Optional<UsualRange> usually(double rate) {
        return Optional.of(new UsualRange(rate, rate, rate, 8));
    }

    private static List<String> codes(Order order) {
        return Ranking.of(ENTRIES, order, "").stream()
                .map(entry -> entry.school().school())
                .toList();
    }
}
