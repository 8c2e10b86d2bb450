package io.rollcall.gateway.feeds;

import io.rollcall.event.Delivery;
import io.rollcall.event.DeliveryEntry;
import io.rollcall.event.Feed;
import io.rollcall.event.FeedKey;
import io.rollcall.event.Heartbeat;
import io.rollcall.event.Tick;
import java.time.Instant;
import java.time.ZoneId;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/** What every feed has sent, to whichever gateway: follows the log's deliveries. Thread-safe. Says nothing until it has read all that was there before it. */
public final class FeedActivity {

    private final Map<String, FeedLedger> ledgers = new HashMap<>();
    private Instant recordedSince = Instant.MAX;
    private boolean restored;

    public synchronized void apply(DeliveryEntry entry) {
        switch (entry) {
            case Delivery delivery -> ledger(delivery.feedKey()).add(delivery);
            case Heartbeat heartbeat ->
                ledger(heartbeat.district() + '/' + heartbeat.feed()).add(heartbeat);
            case Tick _ -> {} // where the record begins
        }
    }

    /** Whatever a feed sent after this time is in the log; what came before may not be. */
    public synchronized void recordedSince(Instant since) {
        recordedSince = since;
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
        FeedLedger ledger = ledgers.getOrDefault(feed.key(), new FeedLedger());
        return restored ? Optional.of(ledger.at(now, zone, lagMeansSomething, knownSince(feed))) : Optional.empty();
    }

    /** A feed that was opened since deliveries are recorded has sent nothing before. */
    private Instant knownSince(Feed feed) {
        boolean youngerThanTheRecord =
                !feed.keys().isEmpty() && feed.keys().stream().noneMatch(key -> isBefore(key, recordedSince));
        return youngerThanTheRecord ? Instant.MIN : recordedSince;
    }

    private static boolean isBefore(FeedKey key, Instant time) {
        return key.created() == null || key.created().isBefore(time);
    }

    private FeedLedger ledger(String feedKey) {
        return ledgers.computeIfAbsent(feedKey, _ -> new FeedLedger());
    }
}
