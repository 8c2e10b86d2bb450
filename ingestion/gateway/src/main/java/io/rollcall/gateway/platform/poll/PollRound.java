package io.rollcall.gateway.platform.poll;

import io.rollcall.event.PollProgress;
import io.rollcall.gateway.platform.JsonMessage;
import io.rollcall.gateway.platform.PlatformFeed;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/** One walk through a poll's steps, as the poll sees it. One thread at a time. */
public final class PollRound {

    private final PlatformFeed feed;
    private final Dialect dialect;
    private final AskPlatform platform;
    private final HandOver handOver;
    private final PollProgress.@Nullable Complete before;
    private final Consumer<String> onReached;
    private String cursor = "";

    PollRound(
            PlatformFeed feed,
            Dialect dialect,
            AskPlatform platform,
            HandOver handOver,
            PollProgress.@Nullable Complete before,
            Consumer<String> onReached) {
        this.feed = feed;
        this.dialect = dialect;
        this.platform = platform;
        this.handOver = handOver;
        this.before = before;
        this.onReached = onReached;
    }

    public PlatformFeed feed() {
        return feed;
    }

    /** The platform's answer; fails with {@link PollFailedException} where there is none. */
    public JsonMessage ask(Call call) {
        return platform.ask(feed, dialect, call);
    }

    /** When the round began that last came to its end: everything that was so by then has been told. Empty where none has. */
    public Optional<Instant> toldUntil() {
        return Optional.ofNullable(before).map(PollProgress.Complete::started);
    }

    /** The page of the step that comes next; "" for the first. */
    public String cursor() {
        return cursor;
    }

    /** Hands over what is new; returns once it is stored for good. */
    public void say(List<Polled> polled) {
        handOver.handOver(feed, polled);
    }

    /** Everything before this page has been said: a code. */
    public void reached(String nextCursor) {
        goOnAt(nextCursor);
        onReached.accept(nextCursor);
    }

    void goOnAt(String nextCursor) {
        cursor = nextCursor;
    }
}
