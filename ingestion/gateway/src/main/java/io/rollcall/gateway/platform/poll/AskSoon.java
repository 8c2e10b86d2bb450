package io.rollcall.gateway.platform.poll;

import io.rollcall.event.PollProgress;
import io.rollcall.gateway.log.PollLog;
import io.rollcall.gateway.platform.PlatformFeed;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;

/**
 * Has a poll asked before its time, because the platform itself has told that something changed. Whichever gateway is told, the one that polls hears of it by the log.
 */
public final class AskSoon {

    /** A round begins later than this after a wish, so it sees what came right behind the wish as well. */
    private static final Duration COALESCED = Duration.ofSeconds(5);

    private final PollLog log;
    private final PollStates states;
    private final InstantSource clock;

    public AskSoon(PollLog log, PollStates states, InstantSource clock) {
        this.log = log;
        this.states = states;
        this.clock = clock;
    }

    /** Returns once the wish is stored for good. */
    public void ask(PlatformFeed feed, String poll) {
        Instant now = clock.instant();
        boolean isAsked = states.asked(feed.feed().key(), feed.platform(), poll)
                .filter(asked -> now.isBefore(asked.plus(COALESCED)))
                .isPresent();
        if (!isAsked) {
            PollProgress wish =
                    PollProgress.asked(feed.feed().district(), feed.feed().feed(), feed.platform(), poll, now);
            log.save(wish);
            states.apply(wish);
        }
    }
}
