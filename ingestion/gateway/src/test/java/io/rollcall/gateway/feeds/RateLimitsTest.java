package io.rollcall.gateway.feeds;

import static org.assertj.core.api.Assertions.assertThat;

import io.rollcall.event.EventRate;
import io.rollcall.event.Feed;
import io.rollcall.gateway.feeds.RateLimits.Allowance;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;

class RateLimitsTest {

    private static final Feed FEED = new Feed("haizhu", "sis", List.of("*"), List.of());
    private static final EventRate TEN_A_SECOND = new EventRate(10, 50);

    private Instant now = Instant.parse("2026-11-23T04:00:00Z");
    private final RateLimits limits = new RateLimits(TEN_A_SECOND, () -> now);

    @Test
    void aFeedBeginsWithItsBurst() {
        assertThat(allowance(FEED)).isEqualTo(new Allowance(TEN_A_SECOND, 50, Duration.ZERO));
    }

    @Test
    void whatIsOverdrawnIsWaitedFor() {
        limits.spend(FEED, 70);

        assertThat(allowance(FEED).pause()).isEqualTo(Duration.ofMillis(2_100));
        now = now.plusMillis(2_100);
        assertThat(allowance(FEED).pause()).isZero();
    }

    @Test
    void aPauseFillsUpToTheBurstAndNoFurther() {
        limits.spend(FEED, 50);
        now = now.plusSeconds(3);
        assertThat(allowance(FEED).remaining()).isEqualTo(30);

        now = now.plusSeconds(3_600);
        assertThat(allowance(FEED).remaining()).isEqualTo(50);
    }

    @Test
    void aFeedsOwnLimitGoesBeforeTheUsualOne() {
        Feed own = new Feed("haizhu", "own", List.of("*"), List.of(), new EventRate(1, 2), false);
        limits.spend(own, 2);

        assertThat(allowance(own).pause()).isPositive();
        assertThat(allowance(FEED).pause()).isZero();
    }

    @Test
    void withoutAnyLimitThereIsNothingToKeepTo() {
        assertThat(new RateLimits(null, () -> now).spend(FEED, 1_000_000)).isEmpty();
    }

    @Test
    void aClockThatIsSetBackGivesNothingAway() {
        limits.spend(FEED, 50);
        now = now.minusSeconds(60);

        assertThat(allowance(FEED).remaining()).isZero();
    }

    private Allowance allowance(Feed feed) {
        return limits.allowance(feed).orElseThrow();
    }
}
