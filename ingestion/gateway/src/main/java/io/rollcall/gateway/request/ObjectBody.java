package io.rollcall.gateway.request;

import java.io.InputStream;
import java.util.HashSet;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;
import tools.jackson.core.exc.StreamConstraintsException;
import tools.jackson.core.exc.StreamReadException;

/** Reads a body that is one JSON object, each of its fields at most once. */
public final class ObjectBody {

    private final RequestFailure failure;
    private final Enum<?> isObject;
    private final Enum<?> fieldOnce;

    /**
     * @param failure of a body that breaks a rule
     * @param isObject the rule that it is one object
     * @param fieldOnce the rule that no field is there twice
     */
    public ObjectBody(RequestFailure failure, Enum<?> isObject, Enum<?> fieldOnce) {
        this.failure = failure;
        this.isObject = isObject;
        this.fieldOnce = fieldOnce;
    }

    /** Takes one field; the parser stands on its value, and afterwards on the value's last token. */
    @FunctionalInterface
    public interface Fields {

        void take(String name, JsonToken value, JsonParser parser);
    }

    public void read(InputStream body, Fields fields) {
        try (JsonParser parser = Json.parser(body)) {
            readWhole(parser, fields);
        }
    }

    private void readWhole(JsonParser parser, Fields fields) {
        try {
            @Nullable JsonToken first = parser.nextToken();
            if (first == null) {
                throw RequestFailedException.of(RequestFailure.EMPTY_BODY);
            }
            if (first != JsonToken.START_OBJECT) {
                throw RequestFailedException.because(failure, isObject);
            }
            readFields(parser, fields);
            if (parser.nextToken() != null) {
                throw Json.malformed(parser.currentTokenLocation());
            }
        } catch (StreamReadException broken) {
            throw Json.malformed(broken.getLocation());
        } catch (StreamConstraintsException unreasonable) {
            throw Json.beyondLimits(parser);
        }
    }

    /** The fields of the object that the parser stands at the beginning of. */
    public void readFields(JsonParser parser, Fields fields) {
        Set<String> seen = new HashSet<>();
        for (@Nullable String name = parser.nextName(); name != null; name = parser.nextName()) {
            if (!seen.add(name)) {
                throw RequestFailedException.because(failure, fieldOnce);
            }
            fields.take(name, parser.nextToken(), parser);
        }
    }
}
