package io.rollcall.gateway.feeds;

import io.rollcall.event.Codes;
import io.rollcall.event.DirectoryEntry.District;
import io.rollcall.event.DirectoryEntry.DistrictClock;
import io.rollcall.event.Feed;
import io.rollcall.event.FeedKey;
import io.rollcall.gateway.directory.Directory;
import io.rollcall.gateway.log.LogUnavailableException;
import io.rollcall.gateway.log.ReferenceLog;
import io.rollcall.gateway.request.RequestFailedException;
import io.rollcall.gateway.request.RequestFailure;
import io.rollcall.gateway.security.KeyHash;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Lets feeds in and changes their keys. Every change returns once this gateway itself works by it. One at a time: what stays of a feed is read from the version
 * before.
 */
public final class ChangeFeed {

    private static final int MOST_KEYS = 16;

    private final Directory directory;
    private final FeedRegistry feeds;
    private final ReferenceLog log;
    private final ApiKeys apiKeys;
    private final InstantSource clock;

    public ChangeFeed(Directory directory, FeedRegistry feeds, ReferenceLog log, ApiKeys apiKeys, InstantSource clock) {
        this.directory = directory;
        this.feeds = feeds;
        this.log = log;
        this.apiKeys = apiKeys;
        this.clock = clock;
    }

    /**
     * @param feed as it is now
     * @param key the new key, which nobody can ask for again
     * @param created whether the feed is new
     */
    public record Issued(Feed feed, String key, boolean created) {

        @Override
        public String toString() {
            return "a key of " + feed.key();
        }
    }

    /** Lets a feed in, or changes what it may do, and issues a new key to it. Its older keys go on working unless they are revoked. */
    public synchronized Issued open(String district, String feed, FeedDefinition definition) {
        check(district, feed, definition);
        Optional<Feed> before = feeds.find(district, feed);
        if (before.isPresent() && before.get().history() != definition.history()) {
            throw failure(FeedRule.HISTORY_STAYS);
        }
        List<FeedKey> kept = definition.revokeOthers()
                ? List.of()
                : validKeys(before.map(Feed::keys).orElse(List.of()));
        return issue(
                new Feed(district, feed, definition.schools(), kept, definition.limit(), definition.history()),
                kept,
                before.isEmpty());
    }

    /** Issues a new key; the older ones stop working after the overlap, so that a school can change over in peace. */
    public synchronized Issued rotate(String district, String feed, Duration overlap) {
        Feed before = require(district, feed);
        Instant last = clock.instant().plus(overlap);
        List<FeedKey> kept = overlap.isZero()
                ? List.of()
                : validKeys(before.keys()).stream().map(key -> key.until(last)).toList();
        return issue(before, kept, false);
    }

    /** Stops one key at once. */
    public synchronized void revoke(String district, String feed, String keyId) {
        Feed before = require(district, feed);
        List<FeedKey> kept =
                before.keys().stream().filter(key -> !key.id().equals(keyId)).toList();
        if (kept.size() == before.keys().size()) {
            throw RequestFailedException.because(RequestFailure.NOT_FOUND, Missing.KEY);
        }
        publish(before.with(kept));
    }

    /** Stops every key of the feed at once. */
    public synchronized void revokeAll(String district, String feed) {
        publish(require(district, feed).with(List.of()));
    }

    private Issued issue(Feed before, List<FeedKey> kept, boolean created) {
        String key = apiKeys.next();
        List<FeedKey> keys = new ArrayList<>(kept);
        keys.add(new FeedKey(KeyHash.of(key).toString(), clock.instant(), null));
        if (keys.size() > MOST_KEYS) {
            throw failure(FeedRule.FEWER_KEYS, String.valueOf(MOST_KEYS));
        }
        Feed next = before.with(keys);
        publish(next);
        return new Issued(next, key, created);
    }

    private void publish(Feed next) {
        log.publish(next);
        if (!feeds.find(next.district(), next.feed()).equals(Optional.of(next))) {
            throw new LogUnavailableException("another gateway changed the feed at the same moment");
        }
    }

    private Feed require(String district, String feed) {
        return feeds.find(district, feed)
                .orElseThrow(() -> RequestFailedException.because(RequestFailure.NOT_FOUND, Missing.FEED));
    }

    private List<FeedKey> validKeys(List<FeedKey> keys) {
        Instant now = clock.instant();
        return keys.stream().filter(key -> key.isValidAt(now)).toList();
    }

    private void check(String district, String feed, FeedDefinition definition) {
        if (!Codes.isCode(district) || !Codes.isCode(feed)) {
            throw failure(FeedRule.NAMES, Codes.PATTERN);
        }
        District found = directory.district(district).orElseThrow(() -> failure(FeedRule.DISTRICT_KNOWN));
        if (definition.history() && found.clock() == DistrictClock.DATA) {
            throw failure(FeedRule.HISTORY_CLOSES);
        }
        String unknown = String.join(
                ", ",
                definition.schools().stream()
                        .filter(school -> !school.equals(Feed.ALL_SCHOOLS) && !directory.hasSchool(district, school))
                        .limit(10)
                        .toList());
        if (!unknown.isEmpty()) {
            throw failure(FeedRule.SCHOOLS_KNOWN, unknown);
        }
    }

    private static RequestFailedException failure(FeedRule rule, String... arguments) {
        return RequestFailedException.because(RequestFailure.INVALID_FEED, rule, arguments);
    }
}
