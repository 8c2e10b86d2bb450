package io.rollcall.alerts;

import java.time.Duration;

/**
 * When too much of what a feed sends is rejected.
 *
 * @param rejected the least share of its events
 * @param urgentRejected the share from which it is urgent
 * @param rejectedEvents so many rejected events are too many whatever their share, so that a feed's busy hour does not hide a rejected batch
 * @param events the least number of events lately, so that one wrong event among three tells nothing
 * @param lately how long before the feed's own last request what it sent counts
 */
record FeedThresholds(double rejected, double urgentRejected, int rejectedEvents, int events, Duration lately) {

    FeedThresholds {
        if (!(rejected > 0 && urgentRejected >= rejected && urgentRejected <= 1)) {
            throw new IllegalArgumentException(
                    "the share of a feed's events that are rejected must lie from 0 to 1, and the urgent one above the other");
        }
        if (events < 1 || rejectedEvents < 1 || !lately.isPositive()) {
            throw new IllegalArgumentException("a feed's rate of rejections needs some events within some time");
        }
    }
}
