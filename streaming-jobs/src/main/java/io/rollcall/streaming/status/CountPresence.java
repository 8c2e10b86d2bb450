package io.rollcall.streaming.status;

import io.rollcall.event.Span;
import io.rollcall.event.Standing;
import io.rollcall.event.Status;
import io.rollcall.streaming.status.Counter.OfClass;
import io.rollcall.streaming.status.Counter.OfMinute;
import io.rollcall.streaming.status.Counter.OfSchool;
import io.rollcall.streaming.status.Counter.OfWatching;
import io.rollcall.warehouse.row.WatchCountRow;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What a person at a live class is counted as. School and class count where they stand, as for every kind. The minutes count every enter and every leave, so that those
 * who watch in a minute are the sum of the enters up to it less the leaves. The seconds watched are a sum of what is certain; those who watch on are counted by the
 * minute since when, from which whoever asks at a moment, or knows the class's end, has the rest.
 */
final class CountPresence {

    private CountPresence() {}

    /** Counter → how much this person is of it; none for a person who stands nowhere. */
    static Map<Counter, Long> of(Place place) {
        Map<Counter, Long> amounts = new LinkedHashMap<>();
        if (place.isNowhere()) {
            return amounts;
        }
        Standing standing = place.standing();
        amounts.put(new OfSchool(standing.status(), standing.detail()), 1L);
        amounts.put(new OfClass(standing.classCode(), standing.status(), standing.detail()), 1L);
        for (Span span : place.watched().spans()) {
            amounts.merge(new OfMinute(minute(span.from()), Status.WATCHING), 1L, Long::sum);
            @Nullable Instant to = span.to();
            if (to != null) {
                amounts.merge(new OfMinute(minute(to), Status.LEFT), 1L, Long::sum);
            }
        }
        amounts.put(
                new OfWatching(WatchCountRow.SECONDS, Instant.EPOCH),
                place.watched().seconds());
        place.watched().countingSince().ifPresent(since -> {
            amounts.put(new OfWatching(WatchCountRow.WATCHING, minute(since)), 1L);
            amounts.put(
                    new OfWatching(WatchCountRow.SECONDS_INTO_MINUTE, minute(since)),
                    since.getEpochSecond() - minute(since).getEpochSecond());
        });
        return amounts;
    }

    private static Instant minute(Instant instant) {
        return instant.truncatedTo(ChronoUnit.MINUTES);
    }
}
