package io.rollcall.warehouse.row;

import java.time.Instant;

/**
 * {@code rollcall.log_progress}: how far the job has read one partition of the log and written all that follows from it.
 *
 * @param offset the next offset to read; it is the row's version too
 * @param completeThrough the time of the last tick read, else of the last record
 */
public record LogProgressRow(String topic, int partition, long offset, Instant completeThrough)
        implements WarehouseRow {

    @Override
    public long version() {
        return offset;
    }
}
