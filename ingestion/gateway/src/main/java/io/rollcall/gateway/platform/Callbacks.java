package io.rollcall.gateway.platform;

import io.rollcall.event.Codes;
import io.rollcall.gateway.request.RequestFailedException;
import io.rollcall.gateway.request.RequestFailure;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Finds the feed that a callback's address names, and opens the callback for it. */
public final class Callbacks {

    private final PlatformFeeds feeds;
    private final Map<String, Platform> platforms;

    public Callbacks(PlatformFeeds feeds, List<Platform> platforms) {
        this.feeds = feeds;
        this.platforms = platforms.stream().collect(Collectors.toMap(Platform::name, Function.identity()));
    }

    /** Fails with {@link RequestFailure#CALLBACK_NOT_SET_UP} where the two are not set up for each other. */
    public PlatformFeed feed(String platform, String feed) {
        if (!platforms.containsKey(platform) || !Codes.isCode(feed)) {
            throw RequestFailedException.of(RequestFailure.NOT_FOUND);
        }
        return feeds.find(platform, feed);
    }

    /** As {@link Platform#open}. */
    public Opened open(PlatformFeed feed, CallbackRequest request) {
        @Nullable Platform platform = platforms.get(feed.settings().platform());
        if (platform == null) {
            throw new IllegalStateException("a feed of another gateway");
        }
        return platform.open(request, feed);
    }
}
