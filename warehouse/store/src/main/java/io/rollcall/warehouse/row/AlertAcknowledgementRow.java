package io.rollcall.warehouse.row;

import java.time.Instant;

/**
 * {@code rollcall.alert_acknowledgement}: who took up an alert, when, and what they do about it.
 *
 * @param note one of a closed list
 */
public record AlertAcknowledgementRow(String district, String id, Instant at, String login, String note)
        implements WarehouseRow {

    @Override
    public long version() {
        return at.toEpochMilli();
    }
}
