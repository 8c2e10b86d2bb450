package io.rollcall.gateway.feeds;

import io.rollcall.event.EventRate;
import io.rollcall.event.Feed;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;

/**
 * How much each feed may still send to this gateway. A feed's tokens fill up with its rate, at most to its burst. A request may begin while there is one, and pays for
 * its events when they are counted; what it overdraws is waited for by the next one. Thread-safe.
 */
public final class RateLimits {

    private static final double MILLIS = 1_000;

    private final @Nullable EventRate usual;
    private final InstantSource clock;
    private final Map<String, Bucket> buckets = new ConcurrentHashMap<>();

    /**
     * @param usual the limit of a feed that has none of its own; null for no limit
     */
    public RateLimits(@Nullable EventRate usual, InstantSource clock) {
        this.usual = usual;
        this.clock = clock;
    }

    private record Bucket(double tokens, Instant at) {

        Bucket filledUp(EventRate rate, Instant now) {
            double seconds = Math.max(0, Duration.between(at, now).toMillis() / MILLIS);
            return new Bucket(Math.min(rate.burst(), tokens + seconds * rate.eventsPerSecond()), now);
        }
    }

    /**
     * What a feed may do now.
     *
     * @param rate its limit
     * @param remaining how many events are left of its burst; 0 where it has to wait
     * @param pause until it may send again; zero where it may now
     */
    public record Allowance(EventRate rate, long remaining, Duration pause) {}

    /** Nothing where the feed has no limit. */
    public Optional<Allowance> allowance(Feed feed) {
        return spend(feed, 0);
    }

    /** Pays for what a request brought; returns what is left. */
    public Optional<Allowance> spend(Feed feed, int events) {
        @Nullable EventRate rate = feed.limit() == null ? usual : feed.limit();
        if (rate == null) {
            return Optional.empty();
        }
        Instant now = clock.instant();
        Bucket left = buckets.merge(
                feed.key(),
                new Bucket(rate.burst() - (double) events, now),
                (bucket, _) -> new Bucket(bucket.filledUp(rate, now).tokens() - events, now));
        return Optional.of(new Allowance(rate, (long) Math.max(0, left.tokens()), untilOneToken(left, rate)));
    }

    private static Duration untilOneToken(Bucket bucket, EventRate rate) {
        double missing = 1 - bucket.tokens();
        return missing <= 0
                ? Duration.ZERO
                : Duration.ofMillis((long) Math.ceil(missing * MILLIS / rate.eventsPerSecond()));
    }
}
