package io.rollcall.standalone.backfill;

import static org.assertj.core.api.Assertions.assertThat;

import io.rollcall.warehouse.generation.CountedHistory.Run;
import io.rollcall.warehouse.generation.Scope;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class CountedPeriodsTest {

    private static final LocalDate FIRST = LocalDate.of(2026, 9, 1);

    @Test
    void daysThatMeetAreOnePeriodWhateverTheirKind() {
        assertThat(CountedPeriods.of(List.of(
                        run("haizhu", "STAFF_CLOCK", 3, 5),
                        run("haizhu", "ATTENDANCE", 0, 2),
                        run("haizhu", "ATTENDANCE", 1, 1),
                        run("haizhu", "ATTENDANCE", 7, 9))))
                .containsExactly(period("haizhu", 0, 5), period("haizhu", 7, 9));
    }

    @Test
    void districtsStayApart() {
        assertThat(CountedPeriods.of(List.of(run("panyu", "ATTENDANCE", 0, 2), run("haizhu", "ATTENDANCE", 1, 3))))
                .containsExactly(period("haizhu", 1, 3), period("panyu", 0, 2));
    }

    private static Run run(String district, String kind, int from, int to) {
        return new Run(new Scope(district, kind, FIRST.plusDays(from), FIRST.plusDays(to)), Map.of(0, 1L));
    }

    private static Period period(String district, int from, int to) {
        return new Period(district, FIRST.plusDays(from), FIRST.plusDays(to));
    }
}
