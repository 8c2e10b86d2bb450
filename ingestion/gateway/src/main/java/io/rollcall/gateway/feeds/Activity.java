package io.rollcall.gateway.feeds;

import io.rollcall.event.RejectionReason;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What a feed has sent, as far back as deliveries are kept. Null stands for what is not known.
 *
 * @param lastReceived when its last request came
 * @param lastEvent the latest time, by the source's clock, that the last request with an admitted event brought
 * @param lastLag how long after that event its request came
 * @param perSecond how many events a second it sends
 * @param today what it sent on the district's day; null on the day that deliveries began to be recorded, where the feed is older than that
 * @param completeThrough up to when it has declared to have sent everything, by the code of the school; without those that it declared nothing of
 * @param keysLastUsed when each of its keys was last used, by the key's id
 */
public record Activity(
        @Nullable Instant lastReceived,
        @Nullable Instant lastEvent,
        @Nullable Duration lastLag,
        PerSecond perSecond,
        @Nullable Day today,
        Map<String, Instant> completeThrough,
        Map<String, Instant> keysLastUsed) {

    public Activity {
        completeThrough = Map.copyOf(completeThrough);
        keysLastUsed = Map.copyOf(keysLastUsed);
    }

    /** Mean events a second over the last minute, the last 15 minutes and today so far. */
    public record PerSecond(
            @Nullable Double lastMinute,
            @Nullable Double last15Minutes,
            @Nullable Double today) {}

    /**
     * @param date the district's
     * @param received events; always admitted plus rejected
     * @param admitted events
     * @param rejected events, by reason
     * @param refusedRequests requests that were refused as a whole, by the code of the answer
     */
    public record Day(
            LocalDate date,
            long received,
            long admitted,
            Map<RejectionReason, Long> rejected,
            Map<String, Long> refusedRequests) {

        public Day {
            rejected = Map.copyOf(rejected);
            refusedRequests = Map.copyOf(refusedRequests);
        }
    }
}
