package io.rollcall.gateway.platform.poll;

import io.rollcall.gateway.intake.Adapted;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * What one poll was told before, so that a round hands over only what is new. In memory only, by keyed hashes: after a restart everything counts as new once, and the merge
 * rules see that it was known. One thread at a time.
 */
final class Seen {

    /** What was rejected is tried again now and then: the calendar may have been corrected meanwhile. */
    private static final Duration REJECTED_TRIED_AGAIN = Duration.ofHours(1);

    private record Told(
            Object what, @Nullable Instant order, @Nullable Instant tryAgain) {}

    private Map<String, Told> before = new HashMap<>();
    private Map<String, Told> now = new HashMap<>();

    /** What is to be handed over of it; empty where it is known. A platform that takes back what it had said gives no time for that: then it is the time of asking that orders. */
    Optional<Adapted> news(Polled polled, Instant asked) {
        @Nullable Told told = told(polled.key());
        Object what = what(polled.said());
        if (told != null && told.what.equals(what)) {
            now.putIfAbsent(polled.key(), told);
            boolean again = told.tryAgain != null && !told.tryAgain.isAfter(asked);
            return again ? Optional.of(polled.said()) : Optional.empty();
        }
        return Optional.of(told == null ? polled.said() : newer(polled.said(), told.order, asked));
    }

    void accepted(Polled polled, Adapted handedOver) {
        now.put(polled.key(), new Told(what(polled.said()), order(handedOver), null));
    }

    void rejected(Polled polled, Adapted handedOver, Instant asked) {
        now.put(polled.key(), new Told(what(polled.said()), order(handedOver), asked.plus(REJECTED_TRIED_AGAIN)));
    }

    /** The round has seen everything that there is: what it did not see is forgotten. */
    void roundIsComplete() {
        before = now;
        now = new HashMap<>();
    }

    private @Nullable Told told(String key) {
        @Nullable Told inThisRound = now.get(key);
        return inThisRound == null ? before.get(key) : inThisRound;
    }

    private static Object what(Adapted said) {
        return switch (said) {
            case Adapted.Statement statement -> statement.content();
            case Adapted.Mark mark -> mark.said();
            case Adapted.Entry entry -> entry.statement().content();
            case Adapted.Unreadable unreadable -> unreadable.fault();
        };
    }

    private static @Nullable Instant order(Adapted said) {
        return said instanceof Adapted.Statement statement ? statement.timing().order() : null;
    }

    private static Adapted newer(Adapted said, @Nullable Instant order, Instant asked) {
        return said instanceof Adapted.Statement statement
                        && order != null
                        && !statement.timing().order().isAfter(order)
                ? statement.orderedAt(asked)
                : said;
    }
}
