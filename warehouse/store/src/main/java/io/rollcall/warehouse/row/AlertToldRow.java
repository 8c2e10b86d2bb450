package io.rollcall.warehouse.row;

import java.time.Instant;

/**
 * {@code rollcall.alert_told}: as what an alert was last taken by its district's webhook.
 *
 * @param closedAt {@link Instant#EPOCH} where it was told as open
 * @param toldAt when the receiver said that it has it
 * @param version the alert's version that was told
 */
public record AlertToldRow(
        String district, String id, Instant openedAt, String severity, Instant closedAt, Instant toldAt, long version)
        implements WarehouseRow {}
