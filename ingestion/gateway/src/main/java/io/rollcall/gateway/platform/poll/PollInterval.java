package io.rollcall.gateway.platform.poll;

import io.rollcall.gateway.platform.PlatformFeed;
import java.time.Duration;
import java.time.format.DateTimeParseException;

/** How often a feed's file wants something asked for: {@code poll.attendance=PT10M}. What it does not name is not asked for. */
final class PollInterval {

    private static final Duration SHORTEST = Duration.ofSeconds(10);
    private static final Duration LONGEST = Duration.ofDays(1);

    private PollInterval() {}

    static boolean isSet(PlatformFeed feed, String poll) {
        return feed.find(property(poll)).isPresent();
    }

    /** Fails where the file says it in no readable form. */
    static Duration of(PlatformFeed feed, Poll poll) {
        try {
            Duration interval = Duration.parse(feed.require(property(poll.name())));
            if (interval.compareTo(SHORTEST) >= 0 && interval.compareTo(LONGEST) <= 0) {
                return interval;
            }
        } catch (DateTimeParseException noDuration) {
            throw feed.wrong(property(poll.name()));
        }
        throw feed.wrong(property(poll.name()));
    }

    private static String property(String poll) {
        return "poll." + poll;
    }
}
