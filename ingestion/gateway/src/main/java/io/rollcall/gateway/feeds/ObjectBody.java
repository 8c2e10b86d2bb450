package io.rollcall.gateway.feeds;

import io.rollcall.gateway.request.Json;
import io.rollcall.gateway.request.RequestFailedException;
import io.rollcall.gateway.request.RequestFailure;
import java.io.InputStream;
import java.util.HashSet;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;
import tools.jackson.core.TokenStreamLocation;
import tools.jackson.core.exc.StreamReadException;

/** Reads a body that is one JSON object, each of its fields at most once. */
final class ObjectBody {

    private ObjectBody() {}

    /** Takes one field; the parser stands on its value, and afterwards on the value's last token. */
    @FunctionalInterface
    interface Fields {

        void take(String name, JsonToken value, JsonParser parser);
    }

    static void read(InputStream body, Fields fields) {
        try (JsonParser parser = Json.parser(body)) {
            @Nullable JsonToken first = parser.nextToken();
            if (first == null) {
                throw RequestFailedException.of(RequestFailure.EMPTY_BODY);
            }
            if (first != JsonToken.START_OBJECT) {
                throw failure(FeedRule.IS_OBJECT);
            }
            readFields(parser, fields);
            if (parser.nextToken() != null) {
                throw malformed(parser.currentTokenLocation());
            }
        } catch (StreamReadException broken) {
            throw malformed(broken.getLocation());
        }
    }

    /** The fields of the object that the parser stands at the beginning of. */
    static void readFields(JsonParser parser, Fields fields) {
        Set<String> seen = new HashSet<>();
        for (@Nullable String name = parser.nextName(); name != null; name = parser.nextName()) {
            if (!seen.add(name)) {
                throw failure(FeedRule.FIELD_ONCE);
            }
            fields.take(name, parser.nextToken(), parser);
        }
    }

    static RequestFailedException failure(FeedRule rule, String... arguments) {
        return RequestFailedException.because(RequestFailure.INVALID_FEED, rule, arguments);
    }

    private static RequestFailedException malformed(TokenStreamLocation place) {
        return RequestFailedException.of(
                RequestFailure.MALFORMED_JSON, String.valueOf(place.getLineNr()), String.valueOf(place.getColumnNr()));
    }
}
