package io.rollcall.gateway.feeds;

import io.rollcall.event.Delivery;
import io.rollcall.event.Feed;
import java.time.Instant;
import java.time.ZoneId;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/** What every feed has sent, to whichever gateway: follows the log's deliveries. Thread-safe. Says nothing until it has read all that was there before it. */
public final class FeedActivity {

    private final Map<String, FeedLedger> ledgers = new HashMap<>();
    private boolean restored;

    public synchronized void apply(Delivery delivery) {
        ledgers.computeIfAbsent(delivery.feedKey(), _ -> new FeedLedger()).add(delivery);
    }

    /** All that the log held when this gateway started is applied. */
    public synchronized void markRestored() {
        restored = true;
    }

    /**
     * As of now; nothing while it is not known yet.
     *
     * @param lagMeansSomething whether the district's clock is ours, so that its events' times can be held against it
     */
    public synchronized Optional<Activity> of(Feed feed, Instant now, ZoneId zone, boolean lagMeansSomething) {
        return restored
                ? Optional.of(ledgers.getOrDefault(feed.key(), new FeedLedger()).at(now, zone, lagMeansSomething))
                : Optional.empty();
    }
}
