package io.rollcall.gateway.feeds;

import io.rollcall.event.Codes;
import io.rollcall.event.Feed;
import io.rollcall.gateway.directory.Directory;
import io.rollcall.gateway.log.LogUnavailableException;
import io.rollcall.gateway.log.ReferenceLog;
import io.rollcall.gateway.request.RequestFailedException;
import io.rollcall.gateway.request.RequestFailure;
import io.rollcall.gateway.security.KeyHash;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Lets a feed in, or changes it, and issues a new key to it. The feed's older keys go on working unless they are revoked, so that a school can change over in peace. */
public final class IssueFeedKey {

    private static final int MOST_KEYS = 16;

    private final Directory directory;
    private final FeedRegistry feeds;
    private final ReferenceLog log;
    private final ApiKeys apiKeys;

    public IssueFeedKey(Directory directory, FeedRegistry feeds, ReferenceLog log, ApiKeys apiKeys) {
        this.directory = directory;
        this.feeds = feeds;
        this.log = log;
        this.apiKeys = apiKeys;
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

    /** Returns once this gateway itself works by the new definition. One at a time: the keys that stay are read from the version before. */
    public synchronized Issued issue(String district, String feed, FeedDefinition definition) {
        check(district, feed, definition);
        Optional<Feed> before = feeds.find(district, feed);
        String key = apiKeys.next();
        List<String> hashes = new ArrayList<>();
        if (!definition.revokeOthers()) {
            before.map(Feed::keyHashes).ifPresent(hashes::addAll);
        }
        hashes.add(KeyHash.of(key).toString());
        if (hashes.size() > MOST_KEYS) {
            throw failure(FeedRule.FEWER_KEYS, String.valueOf(MOST_KEYS));
        }
        Feed next = new Feed(district, feed, definition.schools(), hashes);
        log.publish(next);
        if (feeds.openedBy(key).isEmpty()) {
            throw new LogUnavailableException("another gateway changed the feed at the same moment");
        }
        return new Issued(next, key, before.isEmpty());
    }

    private void check(String district, String feed, FeedDefinition definition) {
        if (!Codes.isCode(district) || !Codes.isCode(feed)) {
            throw failure(FeedRule.NAMES, Codes.PATTERN);
        }
        if (directory.district(district).isEmpty()) {
            throw failure(FeedRule.DISTRICT_KNOWN);
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
