package io.rollcall.gateway.directory;

import io.rollcall.gateway.request.Json;
import io.rollcall.gateway.request.Lines;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonParser.NumberType;
import tools.jackson.core.JsonToken;
import tools.jackson.core.TokenStreamLocation;
import tools.jackson.core.exc.JacksonIOException;
import tools.jackson.core.exc.StreamConstraintsException;
import tools.jackson.core.exc.StreamReadException;

/** Reads one line of JSON into its fields; directory entries are flat, so anything deeper is no value of theirs. */
final class ReadLine {

    /** Codes and dates come back on every line; each is kept once. */
    private final Map<String, String> texts = new HashMap<>();

    Line read(Lines lines) {
        try (JsonParser parser = Json.parser(lines)) {
            return read(parser, lines);
        } catch (JacksonIOException noUnicode) {
            throw Line.failure(lines.number(), LineRule.READABLE_JSON, "1");
        }
    }

    private Line read(JsonParser parser, Lines lines) {
        try {
            parser.nextToken();
            Map<String, Object> fields = readObject(parser, lines.number());
            if (parser.nextToken() != null) {
                throw unreadable(lines.number(), parser.currentTokenLocation());
            }
            return new Line(lines.number(), fields);
        } catch (StreamReadException broken) {
            throw unreadable(lines.number(), broken.getLocation());
        } catch (StreamConstraintsException unreasonable) {
            throw Line.failure(
                    lines.number(),
                    LineRule.JSON_LIMITS,
                    String.valueOf(parser.currentLocation().getColumnNr()));
        }
    }

    private static RuntimeException unreadable(int line, TokenStreamLocation place) {
        return Line.failure(line, LineRule.READABLE_JSON, String.valueOf(place.getColumnNr()));
    }

    private Map<String, Object> readObject(JsonParser parser, int line) {
        if (parser.currentToken() != JsonToken.START_OBJECT) {
            throw unreadable(line, parser.currentTokenLocation());
        }
        Map<String, Object> fields = new LinkedHashMap<>();
        for (@Nullable String name = parser.nextName(); name != null; name = parser.nextName()) {
            parser.nextToken();
            @Nullable Object value = readValue(parser);
            if (value != null && fields.put(name, value) != null) {
                throw Line.failure(line, LineRule.FIELD_ONCE, name);
            }
        }
        return fields;
    }

    /** Null for null; a value of no form that an entry has becomes one that fits no field. */
    private @Nullable Object readValue(JsonParser parser) {
        return switch (parser.currentToken()) {
            case VALUE_NULL -> null;
            case VALUE_STRING -> text(parser);
            case VALUE_NUMBER_INT -> parser.getNumberType() == NumberType.INT ? parser.getIntValue() : false;
            case VALUE_NUMBER_FLOAT -> parser.getDoubleValue();
            case START_ARRAY -> readArray(parser);
            default -> {
                parser.skipChildren();
                yield false;
            }
        };
    }

    private String text(JsonParser parser) {
        return texts.computeIfAbsent(parser.getString(), same -> same);
    }

    private List<Object> readArray(JsonParser parser) {
        List<Object> values = new ArrayList<>();
        while (parser.nextToken() != JsonToken.END_ARRAY) {
            if (parser.currentToken() == JsonToken.VALUE_STRING) {
                values.add(text(parser));
            } else {
                parser.skipChildren();
                values.add(false);
            }
        }
        return values;
    }
}
