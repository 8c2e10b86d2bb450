package io.rollcall.warehouse.retention;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.LocalDate;
import java.util.Map;
import org.junit.jupiter.api.Test;

class RetainedDaysTest {

    private static final LocalDate TODAY = LocalDate.of(2026, 11, 23);

    private final RetainedDays days = new RetainedDays(
            new Retention(Map.of("HEALTH_REPORT", Duration.ofDays(60), "ATTENDANCE", Duration.ofDays(400))),
            Map.of("haizhu", TODAY));

    @Test
    void aDayIsHeldAsLongAsItsKindIsKept() {
        assertThat(days.hold("haizhu", "HEALTH_REPORT", TODAY.minusDays(60))).isTrue();
        assertThat(days.hold("haizhu", "HEALTH_REPORT", TODAY.minusDays(61))).isFalse();
        assertThat(days.hold("haizhu", "ATTENDANCE", TODAY.minusDays(61))).isTrue();
    }

    @Test
    void aKindThatNobodyNamesIsKeptAsLongAsAny() {
        assertThat(days.hold("haizhu", "NEW_KIND", TODAY.minusDays(400))).isTrue();
        assertThat(days.hold("haizhu", "NEW_KIND", TODAY.minusDays(401))).isFalse();
    }

    @Test
    void whereNobodyKnowsWhichDayItIsEveryDayIsHeld() {
        assertThat(days.hold("tianhe", "HEALTH_REPORT", LocalDate.EPOCH)).isTrue();
    }
}
