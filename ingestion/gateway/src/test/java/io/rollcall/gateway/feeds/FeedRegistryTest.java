package io.rollcall.gateway.feeds;

import static org.assertj.core.api.Assertions.assertThat;

import io.rollcall.event.Feed;
import io.rollcall.event.FeedKey;
import io.rollcall.gateway.security.KeyHash;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class FeedRegistryTest {

    private static final Instant NOON = Instant.parse("2026-11-23T04:00:00Z");

    private final FeedRegistry feeds = new FeedRegistry();

    @Test
    void everyKeyOfAFeedOpensIt() {
        Feed feed = feed("one", "a", "b");
        feeds.apply(feed);

        assertThat(opened("a")).contains(feed);
        assertThat(opened("b")).contains(feed);
        assertThat(opened("c")).isEmpty();
    }

    @Test
    void aKeyThatTheNewestVersionDoesNotListIsRevoked() {
        feeds.apply(feed("one", "a", "b"));
        feeds.apply(feed("one", "b", "c"));

        assertThat(opened("a")).isEmpty();
        assertThat(opened("b")).isPresent();
        assertThat(opened("c")).isPresent();
    }

    @Test
    void oneFeedsVersionLeavesTheOthersAlone() {
        feeds.apply(feed("one", "a"));
        feeds.apply(feed("two", "b"));
        feeds.apply(feed("one"));

        assertThat(opened("a")).isEmpty();
        assertThat(opened("b")).map(Feed::feed).contains("two");
        assertThat(feeds.find("haizhu", "one")).isPresent();
    }

    @Test
    void aKeyThatIsToEndOpensTheFeedUntilThen() {
        String hash = KeyHash.of("a").toString();
        feeds.apply(new Feed("haizhu", "one", List.of("*"), List.of(new FeedKey(hash, null, NOON))));

        assertThat(feeds.openedBy("a", NOON.minusMillis(1))).isPresent();
        assertThat(feeds.openedBy("a", NOON)).isEmpty();
    }

    private Optional<Feed> opened(String key) {
        return feeds.openedBy(key, NOON).map(Opening::feed);
    }

    private static Feed feed(String name, String... keys) {
        return new Feed(
                "haizhu",
                name,
                List.of("*"),
                Stream.of(keys)
                        .map(key -> new FeedKey(KeyHash.of(key).toString(), null, null))
                        .toList());
    }
}
