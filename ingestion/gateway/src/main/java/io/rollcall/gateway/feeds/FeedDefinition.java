package io.rollcall.gateway.feeds;

import java.util.List;

/**
 * What an operator says of a feed.
 *
 * @param schools the codes of the schools that it may speak for, or {@code *} alone
 * @param revokeOthers whether every key that it had stops working
 */
public record FeedDefinition(List<String> schools, boolean revokeOthers) {

    public FeedDefinition {
        schools = List.copyOf(schools);
    }
}
