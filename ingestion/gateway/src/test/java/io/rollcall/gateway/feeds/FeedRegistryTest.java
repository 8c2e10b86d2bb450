package io.rollcall.gateway.feeds;

import static org.assertj.core.api.Assertions.assertThat;

import io.rollcall.event.Feed;
import io.rollcall.gateway.security.KeyHash;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class FeedRegistryTest {

    private final FeedRegistry feeds = new FeedRegistry();

    @Test
    void everyKeyOfAFeedOpensIt() {
        Feed feed = feed("one", "a", "b");
        feeds.apply(feed);

        assertThat(feeds.openedBy("a")).contains(feed);
        assertThat(feeds.openedBy("b")).contains(feed);
        assertThat(feeds.openedBy("c")).isEmpty();
    }

    @Test
    void aKeyThatTheNewestVersionDoesNotListIsRevoked() {
        feeds.apply(feed("one", "a", "b"));
        feeds.apply(feed("one", "b", "c"));

        assertThat(feeds.openedBy("a")).isEmpty();
        assertThat(feeds.openedBy("b")).isPresent();
        assertThat(feeds.openedBy("c")).isPresent();
    }

    @Test
    void oneFeedsVersionLeavesTheOthersAlone() {
        feeds.apply(feed("one", "a"));
        feeds.apply(feed("two", "b"));
        feeds.apply(feed("one"));

        assertThat(feeds.openedBy("a")).isEmpty();
        assertThat(feeds.openedBy("b")).map(Feed::feed).contains("two");
        assertThat(feeds.find("haizhu", "one")).isPresent();
    }

    private static Feed feed(String name, String... keys) {
        return new Feed(
                "haizhu",
                name,
                List.of("*"),
                Stream.of(keys).map(key -> KeyHash.of(key).toString()).toList());
    }
}
