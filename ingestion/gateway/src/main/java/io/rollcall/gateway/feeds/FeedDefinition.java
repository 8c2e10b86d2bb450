package io.rollcall.gateway.feeds;

import io.rollcall.event.EventRate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What an operator says of a feed.
 *
 * @param schools the codes of the schools that it may speak for, or {@code *} alone
 * @param revokeOthers whether every key that it had stops working
 * @param limit how many events it may send; null where the gateway's own limit holds
 * @param history whether it brings closed days only
 */
public record FeedDefinition(
        List<String> schools,
        boolean revokeOthers,
        @Nullable EventRate limit,
        boolean history) {

    public FeedDefinition {
        schools = List.copyOf(schools);
    }
}
