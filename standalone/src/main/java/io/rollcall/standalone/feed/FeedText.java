package io.rollcall.standalone.feed;

import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import tools.jackson.databind.JsonNode;

/** Words what the gateway says of feeds for a terminal. What is not known is a dash, never 0. */
public final class FeedText {

    private static final String UNKNOWN = "-";

    private FeedText() {}

    /** A line a feed. */
    public static String ofAll(JsonNode feeds) {
        if (feeds.isEmpty()) {
            return "There is no feed yet; ./rollcall feed open NAME --schools CODES makes one.";
        }
        StringBuilder text = new StringBuilder("%-32s %-26s %12s %12s %12s %5s"
                .formatted("feed", "last received", "today", "admitted", "rejected", "keys"));
        for (JsonNode feed : feeds) {
            JsonNode activity = feed.path("activity");
            text.append("%n%-32s %-26s %12s %12s %12s %5d"
                    .formatted(
                            name(feed),
                            orUnknown(activity.path("lastReceived")),
                            orUnknown(activity.path("today").path("received")),
                            orUnknown(activity.path("today").path("admitted")),
                            orUnknown(activity.path("today").path("rejected")),
                            feed.path("keys").size()));
        }
        return text.toString();
    }

    public static String ofOne(JsonNode feed) {
        JsonNode activity = feed.path("activity");
        JsonNode rates = activity.path("eventsPerSecond");
        JsonNode today = activity.path("today");
        StringBuilder text = new StringBuilder();
        line(text, "feed", name(feed));
        line(text, "schools", joined(feed.path("schools")));
        line(text, "brings", feed.path("history").asBoolean(false) ? "history: closed days only" : "what happens");
        line(text, "limit", limit(feed.path("limit")));
        line(text, "last received", orUnknown(activity.path("lastReceived")));
        line(text, "newest event", orUnknown(activity.path("lastEvent")) + later(activity.path("lagSeconds")));
        line(
                text,
                "events a second",
                "%s in the last minute, %s in the last 15, %s today"
                        .formatted(
                                orUnknown(rates.path("lastMinute")),
                                orUnknown(rates.path("last15Minutes")),
                                orUnknown(rates.path("today"))));
        activity.path("completeThrough")
                .forEach(school -> line(
                        text,
                        "complete through",
                        orUnknown(school.path("attendance")) + "   attendance of "
                                + school.path("school").asString()));
        line(
                text,
                "today, " + orUnknown(today.path("date")),
                "%s received = %s admitted + %s rejected"
                        .formatted(
                                orUnknown(today.path("received")),
                                orUnknown(today.path("admitted")),
                                orUnknown(today.path("rejected"))));
        counts(text, "rejected events", today.path("rejectedByReason"));
        counts(text, "refused requests", today.path("refusedRequests"));
        feed.path("keys").forEach(key -> line(text, "key " + key.path("id").asString(), key(key)));
        return text.toString().stripTrailing();
    }

    public static String ofRejections(List<JsonNode> rejections) {
        return rejections.isEmpty()
                ? "Nothing was rejected in the last 14 days."
                : rejections.stream().map(FeedText::rejection).collect(Collectors.joining(System.lineSeparator()));
    }

    private static String rejection(JsonNode rejection) {
        return "%s  request %s, event %d (id %s): %s: %s"
                .formatted(
                        rejection.path("at").asString(),
                        rejection.path("requestId").asString(),
                        rejection.path("index").asInt() + 1,
                        orNone(rejection.path("id").asString()),
                        rejection.path("reason").asString(),
                        rejection.path("message").asString());
    }

    private static String key(JsonNode key) {
        return "made %s, last used %s, %s"
                .formatted(
                        orUnknown(key.path("created")),
                        orUnknown(key.path("lastUsed")),
                        key.path("validUntil").isNull()
                                ? "no end set"
                                : "ends " + key.path("validUntil").asString());
    }

    /** "" where nothing is known. */
    private static String later(JsonNode lagSeconds) {
        String lag = orUnknown(lagSeconds);
        return lag.equals(UNKNOWN) ? "" : "   received " + lag + " s later";
    }

    private static void counts(StringBuilder text, String title, JsonNode byName) {
        for (Map.Entry<String, JsonNode> count : byName.properties()) {
            line(text, title, "%s %s".formatted(count.getValue().asString(), count.getKey()));
        }
    }

    private static String limit(JsonNode limit) {
        return limit.isNull()
                ? "none of its own"
                : "%s events a second, %s at once"
                        .formatted(
                                limit.path("eventsPerSecond").asString(),
                                limit.path("burst").asString());
    }

    private static void line(StringBuilder text, String title, String value) {
        text.append("%-18s %s%n".formatted(title, value));
    }

    private static String name(JsonNode feed) {
        return feed.path("district").asString() + "/" + feed.path("feed").asString();
    }

    private static String joined(JsonNode array) {
        return array.valueStream().map(JsonNode::asString).collect(Collectors.joining(", "));
    }

    private static String orUnknown(JsonNode value) {
        return value.isNull() || value.isMissingNode() ? UNKNOWN : value.asString();
    }

    private static String orNone(String id) {
        return id.isEmpty() ? "none" : id;
    }
}
