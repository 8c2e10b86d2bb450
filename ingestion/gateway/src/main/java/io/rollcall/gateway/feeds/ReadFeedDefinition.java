package io.rollcall.gateway.feeds;

import io.rollcall.event.Codes;
import io.rollcall.event.EventRate;
import io.rollcall.event.Feed;
import java.io.InputStream;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;

/** Reads {@code {"schools": ["S001"], "revokeOthers": false, "limit": {"eventsPerSecond": 200, "burst": 4000}, "history": false}}. */
public final class ReadFeedDefinition {

    private static final int HIGHEST_RATE = 1_000_000;

    private @Nullable List<String> schools;
    private boolean revokeOthers;
    private @Nullable EventRate limit;
    private int eventsPerSecond;
    private int burst;
    private boolean history;

    private ReadFeedDefinition() {}

    public static FeedDefinition read(InputStream body) {
        ReadFeedDefinition reading = new ReadFeedDefinition();
        FeedBody.FORM.read(body, reading::take);
        if (reading.schools == null) {
            throw FeedBody.failure(FeedRule.SCHOOLS);
        }
        return new FeedDefinition(reading.schools, reading.revokeOthers, reading.limit, reading.history);
    }

    private void take(String name, JsonToken value, JsonParser parser) {
        switch (name) {
            case "schools" -> schools = readSchools(parser, value);
            case "revokeOthers" -> revokeOthers = readFlag(value, FeedRule.REVOKE_OTHERS);
            case "limit" -> limit = value == JsonToken.VALUE_NULL ? null : readLimit(parser, value);
            case "history" -> history = readFlag(value, FeedRule.HISTORY);
            default -> throw FeedBody.failure(FeedRule.FIELD_EXPECTED);
        }
    }

    private static List<String> readSchools(JsonParser parser, JsonToken token) {
        if (token != JsonToken.START_ARRAY) {
            throw FeedBody.failure(FeedRule.SCHOOLS);
        }
        Set<String> schools = new LinkedHashSet<>();
        while (parser.nextToken() != JsonToken.END_ARRAY) {
            if (parser.currentToken() != JsonToken.VALUE_STRING) {
                throw FeedBody.failure(FeedRule.SCHOOLS);
            }
            schools.add(parser.getString());
        }
        boolean all = schools.equals(Set.of(Feed.ALL_SCHOOLS));
        if (schools.isEmpty() || (!all && !schools.stream().allMatch(Codes::isCode))) {
            throw FeedBody.failure(FeedRule.SCHOOLS);
        }
        return List.copyOf(schools);
    }

    private static boolean readFlag(JsonToken token, FeedRule otherwise) {
        return switch (token) {
            case VALUE_TRUE -> true;
            case VALUE_FALSE -> false;
            default -> throw FeedBody.failure(otherwise);
        };
    }

    private EventRate readLimit(JsonParser parser, JsonToken token) {
        if (token != JsonToken.START_OBJECT) {
            throw wrongLimit();
        }
        FeedBody.FORM.readFields(parser, (name, value, fields) -> {
            switch (name) {
                case "eventsPerSecond" -> eventsPerSecond = readNumber(fields, value);
                case "burst" -> burst = readNumber(fields, value);
                default -> throw wrongLimit();
            }
        });
        if (eventsPerSecond == 0 || burst == 0) {
            throw wrongLimit();
        }
        return new EventRate(eventsPerSecond, burst);
    }

    private static int readNumber(JsonParser parser, JsonToken token) {
        if (token == JsonToken.VALUE_NUMBER_INT && parser.getNumberType() == JsonParser.NumberType.INT) {
            int number = parser.getIntValue();
            if (number >= 1 && number <= HIGHEST_RATE) {
                return number;
            }
        }
        throw wrongLimit();
    }

    private static RuntimeException wrongLimit() {
        return FeedBody.failure(FeedRule.LIMIT, String.valueOf(HIGHEST_RATE));
    }
}
