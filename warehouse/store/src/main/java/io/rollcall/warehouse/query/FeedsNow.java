package io.rollcall.warehouse.query;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** How do a district's feeds fare since a moment, such as the beginning of its day? Every feed that was heard of, in the order of their names. */
@FunctionalInterface
public interface FeedsNow {

    /**
     * Asks for what was sent from one moment up to another.
     *
     * @param lately how long before its own last request a feed's latest figures begin
     */
    List<FeedFigures> ask(String district, Instant since, Instant until, Duration lately);

    /**
     * One feed.
     *
     * @param lastAt when its last request came in
     * @param newestEvent the latest time that an event of it has by its source's clock; empty where none was admitted
     * @param all what it sent since the moment asked about
     * @param lately what it sent up to its last request, so that a feed that stops while all is rejected is not taken for mended
     */
    record FeedFigures(String feed, Instant lastAt, Optional<Instant> newestEvent, Sent all, Sent lately) {}

    /**
     * What was sent.
     *
     * @param refused requests that were refused as a whole, of which no event counts
     */
    record Sent(long admitted, long rejected, long refused) {

        public long events() {
            return admitted + rejected;
        }
    }
}
