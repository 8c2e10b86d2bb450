package io.rollcall.cockpit.live;

import static org.assertj.core.api.Assertions.assertThat;

import io.rollcall.warehouse.query.ReasonCount;
import java.time.LocalDate;
import java.util.List;
import java.util.OptionalLong;
import org.junit.jupiter.api.Test;

class DayReasonsTest {

    private static final DayReasons REASONS = new DayReasons(
            LocalDate.of(2026, 11, 20),
            List.of(
                    new ReasonCount("S001", "AM", "EXCUSED", "ILLNESS", 31),
                    new ReasonCount("S001", "AM", "EXCUSED", "", 4),
                    new ReasonCount("S001", "AM", "EXCUSED", "OTHER", 8),
                    new ReasonCount("S001", "AM", "UNEXCUSED", "NONE_YET", 9),
                    new ReasonCount("S001", "AM", "UNEXCUSED", "FAMILY", 30)));

    @Test
    void whateverIsNotNamedIsOther() {
        assertThat(REASONS.exact("AM").stream().map(OptionalLong::orElseThrow))
                .containsExactly(31L, 0L, 0L, 0L, 0L, 0L, 12L, 9L, 0L, 30L);
    }

    @Test
    void eachStatusIsHiddenInByItself() {
        assertThat(REASONS.suppressed("AM"))
                .containsExactly(
                        OptionalLong.of(31),
                        OptionalLong.empty(),
                        OptionalLong.empty(),
                        OptionalLong.empty(),
                        OptionalLong.empty(),
                        OptionalLong.empty(),
                        OptionalLong.of(12),
                        OptionalLong.empty(),
                        OptionalLong.empty(),
                        OptionalLong.empty());
    }

    @Test
    void knowsTheSessionsThatItHolds() {
        assertThat(REASONS.sessions()).containsExactly("AM");
        assertThat(REASONS.suppressed("PM")).allMatch(OptionalLong::isEmpty);
    }
}
