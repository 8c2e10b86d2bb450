package io.rollcall.gateway.platform.poll;

import io.rollcall.event.Feed;
import io.rollcall.gateway.feeds.RateLimits;
import io.rollcall.gateway.feeds.RateLimits.Allowance;
import io.rollcall.gateway.intake.Adapted;
import io.rollcall.gateway.intake.Outcome;
import io.rollcall.gateway.intake.Refusal;
import io.rollcall.gateway.intake.Sender;
import io.rollcall.gateway.intake.TakeEvents;
import io.rollcall.gateway.platform.PlatformFeed;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.Iterator;
import java.util.List;
import java.util.Set;
import java.util.UUID;

/** Hands what a poll was told to the intake that everything else goes through, leaving out what it was told before. */
final class HandOver {

    private static final int MOST_AT_ONCE = 5_000;

    private final TakeEvents takeEvents;
    private final RateLimits limits;
    private final AskPlatform platform;
    private final InstantSource clock;
    private final Seen seen;

    HandOver(TakeEvents takeEvents, RateLimits limits, AskPlatform platform, InstantSource clock, Seen seen) {
        this.takeEvents = takeEvents;
        this.limits = limits;
        this.platform = platform;
        this.clock = clock;
        this.seen = seen;
    }

    private record News(Polled polled, Adapted handedOver) {}

    void handOver(PlatformFeed feed, List<Polled> polled) {
        Instant asked = clock.instant();
        List<News> news = new ArrayList<>();
        for (Polled each : polled) {
            seen.news(each, asked).ifPresent(adapted -> news.add(new News(each, adapted)));
        }
        for (int start = 0; start < news.size(); start += MOST_AT_ONCE) {
            take(feed, news.subList(start, Math.min(start + MOST_AT_ONCE, news.size())), asked);
        }
    }

    private void take(PlatformFeed feed, List<News> news, Instant asked) {
        awaitAllowance(feed.feed());
        Sender sender =
                new Sender(feed.feed(), feed.platform(), UUID.randomUUID().toString());
        Iterator<News> left = news.iterator();
        Outcome outcome =
                takeEvents.take(sender, () -> left.hasNext() ? left.next().handedOver() : null);
        limits.spend(feed.feed(), news.size());
        Set<Integer> refused = new HashSet<>();
        outcome.refusals().forEach((Refusal refusal) -> refused.add(refusal.index()));
        for (int i = 0; i < news.size(); i++) {
            News each = news.get(i);
            if (refused.contains(i)) {
                seen.rejected(each.polled(), each.handedOver(), asked);
            } else {
                seen.accepted(each.polled(), each.handedOver());
            }
        }
    }

    /** A limit that holds for whoever sends holds for what is fetched too. */
    private void awaitAllowance(Feed feed) {
        limits.allowance(feed)
                .map(Allowance::pause)
                .filter(pause -> pause.isPositive())
                .ifPresent(platform::pause);
    }
}
