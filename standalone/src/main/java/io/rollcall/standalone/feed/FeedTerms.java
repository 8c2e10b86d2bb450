package io.rollcall.standalone.feed;

import java.util.List;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/**
 * What a feed is let in for.
 *
 * @param schools the codes of the schools that it may speak for, or {@code *} alone
 * @param eventsPerSecond how many it may send; 0 for the gateway's own limit
 * @param burst how many at once after a pause; 0 for ten seconds' worth
 * @param history whether it brings closed days only, which a backfill counts
 */
public record FeedTerms(List<String> schools, int eventsPerSecond, int burst, boolean history) {

    private static final int SECONDS_A_BURST = 10;

    public FeedTerms {
        schools = List.copyOf(schools);
    }

    String json() {
        ObjectNode terms = JsonMapper.shared().createObjectNode();
        schools.forEach(terms.putArray("schools")::add);
        if (eventsPerSecond > 0) {
            terms.putObject("limit")
                    .put("eventsPerSecond", eventsPerSecond)
                    .put("burst", burst > 0 ? burst : SECONDS_A_BURST * eventsPerSecond);
        }
        terms.put("history", history);
        return terms.toString();
    }
}
