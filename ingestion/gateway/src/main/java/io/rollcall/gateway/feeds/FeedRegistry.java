package io.rollcall.gateway.feeds;

import io.rollcall.event.Feed;
import io.rollcall.gateway.security.KeyHash;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;

/** The feeds that the bureau has let in, as of the newest version in the log. Thread-safe; one thread applies, any may ask. */
public final class FeedRegistry {

    private record Opener(KeyHash hash, Feed feed) {}

    private final Map<String, Feed> feeds = new ConcurrentHashMap<>();
    private final Map<Long, List<Opener>> openers = new ConcurrentHashMap<>();

    /** Takes the feed's newest version; keys that it no longer lists stop working at once, keys that it keeps never stop. */
    public synchronized void apply(Feed feed) {
        List<KeyHash> now = hashes(feed);
        @Nullable Feed before = feeds.put(feed.key(), feed);
        Set<Long> touched = new HashSet<>();
        now.forEach(hash -> touched.add(hash.prefix()));
        if (before != null) {
            hashes(before).forEach(hash -> touched.add(hash.prefix()));
        }
        for (long prefix : touched) {
            openers.merge(prefix, openersOf(feed, now, prefix), (old, added) -> replace(old, feed, added));
        }
    }

    /** The feed that this key opens. */
    public Optional<Feed> openedBy(String apiKey) {
        KeyHash hash = KeyHash.of(apiKey);
        for (Opener opener : openers.getOrDefault(hash.prefix(), List.of())) {
            if (opener.hash().matches(hash)) {
                return Optional.of(opener.feed());
            }
        }
        return Optional.empty();
    }

    public Optional<Feed> find(String district, String feed) {
        @Nullable Feed found = feeds.get(district + '/' + feed);
        return Optional.ofNullable(found);
    }

    private static List<KeyHash> hashes(Feed feed) {
        return feed.keyHashes().stream().map(KeyHash::parse).toList();
    }

    private static List<Opener> openersOf(Feed feed, List<KeyHash> hashes, long prefix) {
        return hashes.stream()
                .filter(hash -> hash.prefix() == prefix)
                .map(hash -> new Opener(hash, feed))
                .toList();
    }

    private static List<Opener> replace(List<Opener> old, Feed feed, List<Opener> added) {
        List<Opener> next = new ArrayList<>(added);
        old.stream().filter(opener -> !opener.feed().key().equals(feed.key())).forEach(next::add);
        return next;
    }
}
