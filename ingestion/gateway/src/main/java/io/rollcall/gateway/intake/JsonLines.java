package io.rollcall.gateway.intake;

import io.rollcall.gateway.request.Json;
import io.rollcall.gateway.request.Lines;
import io.rollcall.gateway.request.RequestFailedException;
import io.rollcall.gateway.request.RequestFailure;
import java.io.InputStream;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JsonParser;
import tools.jackson.core.TokenStreamLocation;
import tools.jackson.core.exc.JacksonIOException;
import tools.jackson.core.exc.StreamConstraintsException;
import tools.jackson.core.exc.StreamReadException;

/** Newline-delimited events. A line that is broken is one event that is refused; its neighbours are not its concern. */
final class JsonLines implements EventSource {

    private final Lines lines;
    private boolean empty = true;

    JsonLines(InputStream body) {
        this.lines = new Lines(body, BatchForm.LARGEST_EVENT);
    }

    @Override
    public @Nullable RawEvent next() {
        if (!lines.advance()) {
            if (empty) {
                throw RequestFailedException.of(RequestFailure.EMPTY_BODY);
            }
            return null;
        }
        empty = false;
        return lines.isTooLong()
                ? RawEvent.broken(Rule.EVENT_SIZE, String.valueOf(BatchForm.LARGEST_EVENT))
                : decodeLine();
    }

    private RawEvent decodeLine() {
        try (JsonParser parser = Json.parser(lines)) {
            return decode(parser);
        } catch (JacksonIOException noUnicode) {
            return RawEvent.broken(Rule.READABLE_JSON, String.valueOf(lines.number()), "1");
        }
    }

    private RawEvent decode(JsonParser parser) {
        try {
            parser.nextToken();
            RawEvent event = DecodeEvent.decode(parser);
            if (parser.nextToken() != null) {
                event.failWhole(Rule.ONE_VALUE_A_LINE, String.valueOf(lines.number()));
            }
            return event;
        } catch (StreamReadException broken) {
            return broken(Rule.READABLE_JSON, broken.getLocation());
        } catch (StreamConstraintsException unreasonable) {
            return broken(Rule.JSON_LIMITS, parser.currentLocation());
        }
    }

    private RawEvent broken(Rule rule, TokenStreamLocation place) {
        return RawEvent.broken(rule, String.valueOf(lines.number()), String.valueOf(place.getColumnNr()));
    }
}
