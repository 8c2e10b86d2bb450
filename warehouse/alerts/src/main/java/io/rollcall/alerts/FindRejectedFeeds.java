package io.rollcall.alerts;

import io.rollcall.warehouse.query.Alert.Evidence;
import io.rollcall.warehouse.query.FeedsNow.FeedFigures;
import io.rollcall.warehouse.query.FeedsNow.Sent;
import java.util.List;
import java.util.Optional;

/**
 * {@link AlertRule#FEED_REJECTED}: feeds of whose latest events too many were rejected. What is latest counts back from the feed's own last request, so that a feed that
 * gives up is not taken for mended.
 */
final class FindRejectedFeeds {

    /** An open alert stays open until the share is this much below the threshold. */
    private static final double KEEPS = 0.8;

    private final FeedThresholds thresholds;

    FindRejectedFeeds(FeedThresholds thresholds) {
        this.thresholds = thresholds;
    }

    List<Condition> find(Moment moment, List<FeedFigures> feeds) {
        return feeds.stream()
                .flatMap(feed -> rejected(moment, feed.feed(), feed.lately()).stream())
                .toList();
    }

    private Optional<Condition> rejected(Moment moment, String feed, Sent lately) {
        if (lately.events() < thresholds.events()) {
            return Optional.empty();
        }
        double share = (double) lately.rejected() / lately.events();
        double limit = Math.min(thresholds.rejected(), (double) thresholds.rejectedEvents() / lately.events());
        if (share < KEEPS * limit) {
            return Optional.empty();
        }
        return Optional.of(new Condition(
                AlertRule.FEED_REJECTED,
                moment.today(),
                "",
                feed,
                share < thresholds.urgentRejected() ? Severity.WARNING : Severity.URGENT,
                new Evidence(share, limit, 0, lately.events()),
                share < limit));
    }
}
