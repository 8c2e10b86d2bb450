package io.rollcall.event;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What one request of a feed came to; stored with what it brought, so that whoever follows deliveries knows of each feed what it sent and what became of it.
 *
 * @param district the feed's district
 * @param feed the feed that sent it
 * @param keyId {@link FeedKey#id()} of the key that it came with
 * @param requestId the request, as the answer's {@code X-Request-Id} named it
 * @param failure the code of a request that was refused as a whole, else ""
 * @param admitted how many of its events were admitted
 * @param rejected how many were not, by reason
 * @param newestEvent the latest time that an admitted event has by its source's clock; null where none was admitted
 * @param date the district's day when it was received
 * @param at when it was received
 */
public record Delivery(
        String district,
        String feed,
        String keyId,
        String requestId,
        String failure,
        int admitted,
        Map<RejectionReason, Integer> rejected,
        @Nullable Instant newestEvent,
        LocalDate date,
        Instant at)
        implements DeliveryEntry {

    public Delivery {
        Codes.require(district, "district");
        Codes.require(feed, "feed");
        rejected = Map.copyOf(rejected);
        newestEvent = newestEvent == null ? null : Instant.ofEpochMilli(newestEvent.toEpochMilli());
        at = Instant.ofEpochMilli(at.toEpochMilli());
    }

    /** How many events the request held; what was refused as a whole held none that counts. */
    public int received() {
        return admitted + rejected.values().stream().mapToInt(Integer::intValue).sum();
    }

    /** As {@link Feed#key()}. */
    public String feedKey() {
        return district + '/' + feed;
    }
}
