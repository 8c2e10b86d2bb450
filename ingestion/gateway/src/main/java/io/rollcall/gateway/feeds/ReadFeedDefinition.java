package io.rollcall.gateway.feeds;

import io.rollcall.event.Codes;
import io.rollcall.event.Feed;
import io.rollcall.gateway.request.Json;
import io.rollcall.gateway.request.RequestFailedException;
import io.rollcall.gateway.request.RequestFailure;
import java.io.InputStream;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;
import tools.jackson.core.TokenStreamLocation;
import tools.jackson.core.exc.StreamReadException;

/** Reads {@code {"schools": ["S001"], "revokeOthers": false}}. */
public final class ReadFeedDefinition {

    private ReadFeedDefinition() {}

    public static FeedDefinition read(InputStream body) {
        try (JsonParser parser = Json.parser(body)) {
            @Nullable JsonToken first = parser.nextToken();
            if (first == null) {
                throw RequestFailedException.of(RequestFailure.EMPTY_BODY);
            }
            if (first != JsonToken.START_OBJECT) {
                throw failure(FeedRule.IS_OBJECT);
            }
            FeedDefinition definition = readFields(parser);
            if (parser.nextToken() != null) {
                throw malformed(parser.currentTokenLocation());
            }
            return definition;
        } catch (StreamReadException broken) {
            throw malformed(broken.getLocation());
        }
    }

    private static FeedDefinition readFields(JsonParser parser) {
        @Nullable List<String> schools = null;
        @Nullable Boolean revokeOthers = null;
        for (@Nullable String name = parser.nextName(); name != null; name = parser.nextName()) {
            JsonToken token = parser.nextToken();
            switch (name) {
                case "schools" -> {
                    requireFirst(schools);
                    schools = readSchools(parser, token);
                }
                case "revokeOthers" -> {
                    requireFirst(revokeOthers);
                    revokeOthers = readFlag(token);
                }
                default -> throw failure(FeedRule.FIELD_EXPECTED);
            }
        }
        if (schools == null) {
            throw failure(FeedRule.SCHOOLS);
        }
        return new FeedDefinition(schools, revokeOthers != null && revokeOthers);
    }

    private static void requireFirst(@Nullable Object earlier) {
        if (earlier != null) {
            throw failure(FeedRule.FIELD_ONCE);
        }
    }

    private static List<String> readSchools(JsonParser parser, JsonToken token) {
        if (token != JsonToken.START_ARRAY) {
            throw failure(FeedRule.SCHOOLS);
        }
        Set<String> schools = new LinkedHashSet<>();
        while (parser.nextToken() != JsonToken.END_ARRAY) {
            if (parser.currentToken() != JsonToken.VALUE_STRING) {
                throw failure(FeedRule.SCHOOLS);
            }
            schools.add(parser.getString());
        }
        boolean all = schools.equals(Set.of(Feed.ALL_SCHOOLS));
        if (schools.isEmpty() || (!all && !schools.stream().allMatch(Codes::isCode))) {
            throw failure(FeedRule.SCHOOLS);
        }
        return List.copyOf(schools);
    }

    private static boolean readFlag(JsonToken token) {
        return switch (token) {
            case VALUE_TRUE -> true;
            case VALUE_FALSE -> false;
            default -> throw failure(FeedRule.REVOKE_OTHERS);
        };
    }

    private static RequestFailedException failure(FeedRule rule) {
        return RequestFailedException.because(RequestFailure.INVALID_FEED, rule);
    }

    private static RequestFailedException malformed(TokenStreamLocation place) {
        return RequestFailedException.of(
                RequestFailure.MALFORMED_JSON, String.valueOf(place.getLineNr()), String.valueOf(place.getColumnNr()));
    }
}
