package io.rollcall.gateway.platform;

import io.rollcall.event.Codes;
import io.rollcall.event.DirectoryEntry.District;
import io.rollcall.event.Feed;
import io.rollcall.gateway.directory.Directory;
import io.rollcall.gateway.feeds.FeedRegistry;
import io.rollcall.gateway.log.LogUnavailableException;
import io.rollcall.gateway.request.RequestFailure;
import io.rollcall.gateway.security.EventIds;
import io.rollcall.gateway.security.PseudonymKey;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.InstantSource;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** The feeds that platforms are set up for, each by its file. */
public final class PlatformFeeds {

    private static final String SUFFIX = ".properties";

    private final @Nullable Path secrets;
    private final Directory directory;
    private final FeedRegistry feeds;
    private final PseudonymKey pseudonymKey;
    private final InstantSource clock;

    /** @param secrets the folder of platforms' secrets; null where there is none */
    public PlatformFeeds(
            @Nullable Path secrets,
            Directory directory,
            FeedRegistry feeds,
            PseudonymKey pseudonymKey,
            InstantSource clock) {
        this.secrets = secrets;
        this.directory = directory;
        this.feeds = feeds;
        this.pseudonymKey = pseudonymKey;
        this.clock = clock;
    }

    /** The names that have a file, in their order. */
    public List<String> names(String platform) {
        if (secrets == null || !Files.isDirectory(secrets.resolve(platform))) {
            return List.of();
        }
        try (Stream<Path> files = Files.list(secrets.resolve(platform))) {
            return files.map(file -> file.getFileName().toString())
                    .filter(name -> name.endsWith(SUFFIX))
                    .map(name -> name.substring(0, name.length() - SUFFIX.length()))
                    .filter(Codes::isCode)
                    .sorted()
                    .toList();
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    /**
     * Fails with {@link RequestFailure#CALLBACK_NOT_SET_UP} where the two are not set up for each other.
     *
     * @param feed a code
     */
    public PlatformFeed find(String platform, String feed) {
        SettingsFile settings = SettingsFile.read(secrets, platform, feed);
        String districtCode = settings.require("district");
        Feed found = feeds.find(districtCode, feed).orElseThrow(() -> settings.failure(SetupRule.FEED));
        District district = directory
                .district(found.district())
                .orElseThrow(() -> new LogUnavailableException("the feed's district is not in the directory yet"));
        EventIds ids = new EventIds(platform, pseudonymKey, found.district());
        return new PlatformFeed(settings, found, district.zone(), directory, ids, clock.instant());
    }
}
