package io.rollcall.gateway.platform;

import io.rollcall.event.Codes;
import io.rollcall.event.DirectoryEntry.District;
import io.rollcall.event.Feed;
import io.rollcall.gateway.directory.Directory;
import io.rollcall.gateway.feeds.FeedRegistry;
import io.rollcall.gateway.log.LogUnavailableException;
import io.rollcall.gateway.request.RequestFailedException;
import io.rollcall.gateway.request.RequestFailure;
import io.rollcall.gateway.security.EventIds;
import io.rollcall.gateway.security.PseudonymKey;
import java.nio.file.Path;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Finds the feed that a callback's address names, and opens the callback for it. */
public final class Callbacks {

    private final @Nullable Path secrets;
    private final Directory directory;
    private final FeedRegistry feeds;
    private final PseudonymKey pseudonymKey;
    private final InstantSource clock;
    private final Map<String, Platform> platforms;

    /** @param secrets the folder of platforms' secrets; null where there is none */
    public Callbacks(
            @Nullable Path secrets,
            Directory directory,
            FeedRegistry feeds,
            PseudonymKey pseudonymKey,
            InstantSource clock,
            List<Platform> platforms) {
        this.secrets = secrets;
        this.directory = directory;
        this.feeds = feeds;
        this.pseudonymKey = pseudonymKey;
        this.clock = clock;
        this.platforms = platforms.stream().collect(Collectors.toMap(Platform::name, Function.identity()));
    }

    /** Fails with {@link RequestFailure#CALLBACK_NOT_SET_UP} where the two are not set up for each other. */
    public CallbackFeed feed(String platform, String feed) {
        if (!platforms.containsKey(platform) || !Codes.isCode(feed)) {
            throw RequestFailedException.of(RequestFailure.NOT_FOUND);
        }
        SettingsFile settings = SettingsFile.read(secrets, platform, feed);
        String districtCode = settings.require("district");
        Feed found = feeds.find(districtCode, feed).orElseThrow(() -> settings.failure(SetupRule.FEED));
        District district = directory
                .district(found.district())
                .orElseThrow(() -> new LogUnavailableException("the feed's district is not in the directory yet"));
        EventIds ids = new EventIds(platform, pseudonymKey, found.district());
        return new CallbackFeed(settings, found, district.zone(), directory, ids, clock.instant());
    }

    /** As {@link Platform#open}. */
    public Opened open(CallbackFeed feed, CallbackRequest request) {
        @Nullable Platform platform = platforms.get(feed.settings().platform());
        if (platform == null) {
            throw new IllegalStateException("a feed of another gateway");
        }
        return platform.open(request, feed);
    }
}
