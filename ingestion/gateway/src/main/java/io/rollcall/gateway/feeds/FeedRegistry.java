package io.rollcall.gateway.feeds;

import io.rollcall.event.Feed;
import io.rollcall.event.FeedKey;
import io.rollcall.gateway.security.KeyHash;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;

/** The feeds that the bureau has let in, as of the newest version in the log. Thread-safe; one thread applies, any may ask. */
public final class FeedRegistry {

    private record Opener(KeyHash hash, Opening opening) {}

    private final Map<String, Feed> feeds = new ConcurrentHashMap<>();
    private final Map<Long, List<Opener>> openers = new ConcurrentHashMap<>();

    /** Takes the feed's newest version; keys that it no longer lists stop working at once, keys that it keeps never stop. */
    public synchronized void apply(Feed feed) {
        List<Opener> now = openersOf(feed);
        @Nullable Feed before = feeds.put(feed.key(), feed);
        Set<Long> touched = new HashSet<>();
        now.forEach(opener -> touched.add(opener.hash().prefix()));
        if (before != null) {
            openersOf(before).forEach(opener -> touched.add(opener.hash().prefix()));
        }
        for (long prefix : touched) {
            List<Opener> added = now.stream()
                    .filter(opener -> opener.hash().prefix() == prefix)
                    .toList();
            openers.merge(prefix, added, (old, _) -> replace(old, feed, added));
        }
    }

    /** The feed that this key opens at that time. */
    public Optional<Opening> openedBy(String apiKey, Instant now) {
        KeyHash hash = KeyHash.of(apiKey);
        for (Opener opener : openers.getOrDefault(hash.prefix(), List.of())) {
            if (opener.hash().matches(hash) && opener.opening().key().isValidAt(now)) {
                return Optional.of(opener.opening());
            }
        }
        return Optional.empty();
    }

    public Optional<Feed> find(String district, String feed) {
        @Nullable Feed found = feeds.get(district + '/' + feed);
        return Optional.ofNullable(found);
    }

    /** Every feed, by district and name. */
    public List<Feed> all() {
        return feeds.values().stream().sorted(Comparator.comparing(Feed::key)).toList();
    }

    private static List<Opener> openersOf(Feed feed) {
        return feed.keys().stream().map(key -> openerOf(feed, key)).toList();
    }

    private static Opener openerOf(Feed feed, FeedKey key) {
        return new Opener(KeyHash.parse(key.hash()), new Opening(feed, key));
    }

    private static List<Opener> replace(List<Opener> old, Feed feed, List<Opener> added) {
        List<Opener> next = new ArrayList<>(added);
        old.stream()
                .filter(opener -> !opener.opening().feed().key().equals(feed.key()))
                .forEach(next::add);
        return next;
    }
}
