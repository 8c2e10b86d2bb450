package io.rollcall.warehouse.row;

import java.time.Instant;

/**
 * {@code rollcall.heartbeat}: up to when a feed has sent everything of a school, and which session it declares complete.
 *
 * @param session the complete session's name; "" for a mere sign of life
 * @param operation {@code SET}, or {@code RETRACT} where the session is not complete after all
 * @param mode {@code FULL} or {@code EXCEPTION_ONLY}
 * @param version its place in the order of the feed's heartbeats
 */
public record HeartbeatRow(
        String district,
        int epochDay,
        String school,
        String session,
        String feed,
        String operation,
        String mode,
        Instant completeThrough,
        Instant receivedAt,
        long version)
        implements WarehouseRow {}
