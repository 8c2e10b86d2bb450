package io.rollcall.warehouse.row;

import java.time.Instant;

/**
 * {@code rollcall.feed_delivery}: what a request of a feed came to.
 *
 * @param version the delivery's offset in its topic; part of the key, since a feed may send two requests in a millisecond
 * @param failure the code of the refusal where the request was refused as a whole, else ""
 * @param newestEvent {@link Instant#EPOCH} where no event was admitted
 */
public record FeedDeliveryRow(
        String district,
        String feed,
        Instant at,
        long version,
        int admitted,
        int rejected,
        String failure,
        Instant newestEvent)
        implements WarehouseRow {}
