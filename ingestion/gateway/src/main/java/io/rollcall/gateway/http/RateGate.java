package io.rollcall.gateway.http;

import io.rollcall.event.EventRate;
import io.rollcall.event.Feed;
import io.rollcall.gateway.feeds.RateLimits;
import io.rollcall.gateway.feeds.RateLimits.Allowance;
import io.rollcall.gateway.request.RequestFailedException;
import io.rollcall.gateway.request.RequestFailure;
import jakarta.servlet.http.HttpServletResponse;
import java.time.Duration;

/** Lets a feed's requests in while it keeps to its limit, and tells it on every answer where it stands (RateLimit header fields for HTTP, an IETF draft). */
final class RateGate {

    private static final int MILLIS = 1_000;

    private final RateLimits limits;

    RateGate(RateLimits limits) {
        this.limits = limits;
    }

    /** Fails with {@link RequestFailure#RATE_LIMITED} where the feed has to wait. */
    void enter(Feed feed, HttpServletResponse response) {
        limits.allowance(feed).ifPresent(allowance -> {
            tell(allowance, response);
            if (allowance.pause().isPositive()) {
                throw RequestFailedException.of(RequestFailure.RATE_LIMITED, seconds(allowance.pause()));
            }
        });
    }

    /** Every request costs an event at least: an empty one is work too. */
    void pay(Feed feed, int events, HttpServletResponse response) {
        limits.spend(feed, Math.max(events, 1)).ifPresent(allowance -> tell(allowance, response));
    }

    private static void tell(Allowance allowance, HttpServletResponse response) {
        EventRate rate = allowance.rate();
        response.setHeader(
                "RateLimit-Policy",
                "\"events\";q=%d;w=%d".formatted(rate.burst(), Math.ceilDiv(rate.burst(), rate.eventsPerSecond())));
        response.setHeader(
                "RateLimit", "\"events\";r=%d;t=%s".formatted(allowance.remaining(), seconds(allowance.pause())));
    }

    private static String seconds(Duration pause) {
        return String.valueOf(Math.ceilDiv(pause.toMillis(), MILLIS));
    }
}
