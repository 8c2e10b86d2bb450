package io.rollcall.standalone.feed;

import io.rollcall.standalone.data.Refusal;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import tools.jackson.databind.JsonNode;

/** A feed's rejections, newest first, read page by page. */
public final class Rejections {

    private static final int LARGEST_PAGE = 1_000;

    private final Operator operator;
    private final FeedName feed;
    private final int most;

    Rejections(Operator operator, FeedName feed, int most) {
        this.operator = operator;
        this.feed = feed;
        this.most = most;
    }

    /** A page may be empty and still not be the last one: the gateway reads so much of its log at a time. */
    public List<JsonNode> read() throws IOException, InterruptedException, Refusal {
        List<JsonNode> found = new ArrayList<>();
        String cursor = "";
        do {
            JsonNode page = operator.rejections(feed, Math.min(most - found.size(), LARGEST_PAGE), cursor);
            page.path("rejections").forEach(found::add);
            cursor = page.path("next").asString("");
        } while (!cursor.isEmpty() && found.size() < most);
        return found;
    }
}
