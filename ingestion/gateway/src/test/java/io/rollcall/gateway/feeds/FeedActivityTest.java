package io.rollcall.gateway.feeds;

import static org.assertj.core.api.Assertions.assertThat;

import io.rollcall.event.Delivery;
import io.rollcall.event.Feed;
import io.rollcall.event.RejectionReason;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class FeedActivityTest {

    private static final ZoneId ZONE = ZoneId.of("Asia/Shanghai");
    private static final Instant NOON = Instant.parse("2026-11-23T04:00:00Z");
    private static final Feed FEED = new Feed("haizhu", "sis", List.of("*"), List.of());

    private final FeedActivity activity = new FeedActivity();

    @Test
    void nothingIsSaidBeforeEverythingIsReadBack() {
        activity.apply(delivery(NOON, 10));

        assertThat(activity.of(FEED, NOON, ZONE, true)).isEmpty();
    }

    @Test
    void ratesAreOfTheirOwnTimes() {
        activity.markRestored();
        activity.apply(delivery(NOON.minus(Duration.ofHours(2)), 4_998));
        activity.apply(delivery(NOON.minus(Duration.ofMinutes(14)), 838));
        activity.apply(delivery(NOON.minusSeconds(20), 58));

        Activity.PerSecond perSecond = now(NOON).perSecond();

        assertThat(perSecond.lastMinute()).isEqualTo(1);
        assertThat(perSecond.last15Minutes()).isEqualTo(1);
        assertThat(perSecond.today()).isEqualTo(5_900.0 / Duration.ofHours(12).toSeconds());
        assertThat(now(NOON.plus(Duration.ofMinutes(5))).perSecond().lastMinute())
                .isZero();
    }

    @Test
    void yesterdayIsNotToday() {
        activity.markRestored();
        Instant yesterday = NOON.minus(Duration.ofDays(1));
        activity.apply(delivery(yesterday, 70));
        activity.apply(delivery(NOON, 3));

        assertThat(now(NOON).today().received()).isEqualTo(5);
        assertThat(now(yesterday).today().received()).isEqualTo(72);
        assertThat(now(NOON.plus(Duration.ofDays(1))).today().received()).isZero();
    }

    @Test
    void receivedIsAdmittedAndRejected() {
        activity.markRestored();
        activity.apply(delivery(NOON, 8));
        activity.apply(delivery(NOON, 2));

        Activity.Day today = now(NOON).today();

        assertThat(today.admitted()).isEqualTo(10);
        assertThat(today.rejected()).isEqualTo(Map.of(RejectionReason.UNKNOWN_CLASS, 4L));
        assertThat(today.received()).isEqualTo(14);
    }

    private Activity now(Instant now) {
        return activity.of(FEED, now, ZONE, true).orElseThrow();
    }

    private static Delivery delivery(Instant at, int admitted) {
        return new Delivery(
                "haizhu",
                "sis",
                "key",
                "r",
                "",
                admitted,
                Map.of(RejectionReason.UNKNOWN_CLASS, 2),
                at,
                LocalDate.ofInstant(at, ZONE),
                at);
    }
}
