package io.rollcall.simulator.load;

import io.rollcall.simulator.client.DeliveryTotals;

/** When each event of a load was sent and acknowledged, in {@link System#nanoTime()} of this process. */
public final class LoadResult {

    private final DeliveryTotals totals;
    private final long[] sentAt;
    private final long[] acknowledgedAt;

    LoadResult(DeliveryTotals totals, long[] sentAt, long[] acknowledgedAt) {
        this.totals = totals;
        this.sentAt = sentAt;
        this.acknowledgedAt = acknowledgedAt;
    }

    public DeliveryTotals totals() {
        return totals;
    }

    public int events() {
        return sentAt.length;
    }

    public long sentAt(int event) {
        return sentAt[event];
    }

    public long acknowledgedAt(int event) {
        return acknowledgedAt[event];
    }
}
