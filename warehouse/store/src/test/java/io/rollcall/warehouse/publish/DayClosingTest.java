package io.rollcall.warehouse.publish;

import static org.assertj.core.api.Assertions.assertThat;

import io.rollcall.warehouse.query.DistrictProfile;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class DayClosingTest {

    private static final LocalDate NEWEST = LocalDate.of(2026, 11, 23);
    private static final Instant RECEIVED = Instant.parse("2026-11-23T08:00:00Z");

    @Test
    void aDayIsClosedTwoDaysAfterItsEndInItsDistrict() {
        assertThat(lastClosed(false, "2026-11-22T15:59:59Z")).contains(LocalDate.of(2026, 11, 19));
        assertThat(lastClosed(false, "2026-11-22T16:00:00Z")).contains(LocalDate.of(2026, 11, 20));
    }

    @Test
    void ofAReplayEveryDayBeforeTheNewestIsClosedOnceItIsQuiet() {
        assertThat(lastClosed(true, "2026-11-23T08:59:59Z")).isEmpty();
        assertThat(lastClosed(true, "2026-11-23T09:00:00Z")).contains(LocalDate.of(2026, 11, 22));
    }

    @Test
    void whoKnowsThatTheReplayIsOverWaitsForNothingButMarksOnTheirWay() {
        DayClosing closing = DayClosing.USUAL.afterReplay();

        assertThat(closing.lastClosed(district(true), RECEIVED.plusSeconds(9), NEWEST, RECEIVED))
                .isEmpty();
        assertThat(closing.lastClosed(district(true), RECEIVED.plusSeconds(10), NEWEST, RECEIVED))
                .contains(NEWEST.minusDays(1));
        assertThat(closing.delay()).isEqualTo(Duration.ofDays(2));
    }

    private static Optional<LocalDate> lastClosed(boolean dataClock, String completeThrough) {
        return DayClosing.USUAL.lastClosed(district(dataClock), Instant.parse(completeThrough), NEWEST, RECEIVED);
    }

    private static DistrictProfile district(boolean dataClock) {
        return new DistrictProfile("haizhu", "海珠区", ZoneId.of("Asia/Shanghai"), dataClock);
    }
}
