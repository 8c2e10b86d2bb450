package io.rollcall.streaming.source;

import io.rollcall.event.Heartbeat;
import io.rollcall.event.SourceOrder;
import io.rollcall.warehouse.row.HeartbeatRow;

/** Turns a feed's heartbeat into its row. */
final class HeartbeatRows {

    private static final int DIGEST_BITS = 20;

    private HeartbeatRows() {}

    static HeartbeatRow of(Heartbeat heartbeat) {
        return new HeartbeatRow(
                heartbeat.district(),
                Math.toIntExact(heartbeat.date().toEpochDay()),
                heartbeat.school(),
                heartbeat.session(),
                heartbeat.feed(),
                heartbeat.operation().name(),
                heartbeat.mode().name(),
                heartbeat.completeThrough(),
                heartbeat.receivedAt(),
                version(heartbeat.order()));
    }

    /** A function of the order alone, so that the newest stands whichever was written last. Two ids that share time and digest are a feed's contradiction within a millisecond. */
    private static long version(SourceOrder order) {
        long digest = order.eventId().hashCode() & ((1L << DIGEST_BITS) - 1);
        return (order.time().toEpochMilli() << DIGEST_BITS) | digest;
    }
}
