package io.rollcall.gateway.intake;

import io.rollcall.gateway.request.Json;
import io.rollcall.gateway.request.RequestFailedException;
import io.rollcall.gateway.request.RequestFailure;
import java.io.CharConversionException;
import java.io.InputStream;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;
import tools.jackson.core.TokenStreamLocation;
import tools.jackson.core.exc.JacksonIOException;
import tools.jackson.core.exc.StreamConstraintsException;
import tools.jackson.core.exc.StreamReadException;
import tools.jackson.core.exc.UnexpectedEndOfInputException;

/** One JSON text: an event, or an array of them. Where it breaks off, nobody can say what was meant: the whole request fails. */
final class JsonText implements EventSource {

    private final JsonParser parser;
    private final boolean array;
    private boolean begun;

    JsonText(InputStream body, boolean array) {
        this.parser = Json.parser(body);
        this.array = array;
    }

    @Override
    public @Nullable RawEvent next() {
        try {
            return read();
        } catch (UnexpectedEndOfInputException brokenOff) {
            TokenStreamLocation place = brokenOff.getLocation();
            throw RequestFailedException.because(
                    RequestFailure.TRUNCATED_BODY, Rule.READABLE_JSON, Json.line(place), Json.column(place));
        } catch (StreamReadException broken) {
            throw Json.malformed(broken.getLocation());
        } catch (StreamConstraintsException unreasonable) {
            throw Json.beyondLimits(parser);
        } catch (JacksonIOException unreadable) {
            if (unreadable.getCause() instanceof CharConversionException) { // a mark of bytes that are no Unicode
                throw Json.malformed(parser.currentLocation());
            }
            throw unreadable;
        }
    }

    private @Nullable RawEvent read() {
        @Nullable JsonToken token = parser.nextToken();
        if (!begun) {
            begun = true;
            token = begin(token);
        } else if (!array || token == JsonToken.END_ARRAY) {
            return end(array ? parser.nextToken() : token);
        }
        return token == JsonToken.END_ARRAY ? end(parser.nextToken()) : decode();
    }

    private @Nullable JsonToken begin(@Nullable JsonToken token) {
        if (token == null) {
            throw RequestFailedException.of(RequestFailure.EMPTY_BODY);
        }
        if (!array) {
            return token;
        }
        if (token != JsonToken.START_ARRAY) {
            throw Json.malformed(parser.currentTokenLocation());
        }
        return parser.nextToken();
    }

    private @Nullable RawEvent end(@Nullable JsonToken trailing) {
        if (trailing != null) {
            throw Json.malformed(parser.currentTokenLocation());
        }
        return null;
    }

    private RawEvent decode() {
        long start = parser.currentTokenLocation().getByteOffset();
        RawEvent event = DecodeEvent.decode(parser);
        if (parser.currentLocation().getByteOffset() - start > BatchForm.LARGEST_EVENT) {
            event.failWhole(Rule.EVENT_SIZE, String.valueOf(BatchForm.LARGEST_EVENT));
        }
        return event;
    }
}
