package io.rollcall.gateway.intake;

import io.rollcall.gateway.intake.Field.Place;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;

/** Reads one event off a JSON parser, token by token. Broken JSON is the parser's exception; any other fault is kept in the {@link RawEvent}. */
final class DecodeEvent {

    /** An unknown field's name is only repeated where it can hold no number and no name of a person in another script. */
    private static final Pattern REPEATABLE_NAME = Pattern.compile("[A-Za-z_]{1,32}");

    private DecodeEvent() {}

    /** The parser stands on the event's first token, and afterwards on its last. */
    static RawEvent decode(JsonParser parser) {
        if (parser.currentToken() != JsonToken.START_OBJECT) {
            parser.skipChildren();
            return RawEvent.broken(Rule.IS_OBJECT);
        }
        RawEvent event = new RawEvent();
        readObject(parser, event, Place.ENVELOPE);
        return event;
    }

    private static void readObject(JsonParser parser, RawEvent event, Place place) {
        for (@Nullable String name = parser.nextName(); name != null; name = parser.nextName()) {
            JsonToken token = parser.nextToken();
            @Nullable Field field = place.field(name);
            if (field == null) {
                event.fail(Rule.FIELD_EXPECTED, place.path(repeatable(name)));
                parser.skipChildren();
            } else if (!event.see(field)) {
                event.fail(Rule.FIELD_ONCE, field.path());
                parser.skipChildren();
            } else {
                readValue(parser, token, event, field);
            }
        }
    }

    private static void readValue(JsonParser parser, JsonToken token, RawEvent event, Field field) {
        if (token == JsonToken.VALUE_NULL) {
            return; // CloudEvents' JSON format: null is the same as absent
        }
        switch (field.form()) {
            case DROPPED -> parser.skipChildren();
            case TEXT -> {
                if (token == JsonToken.VALUE_STRING) {
                    event.put(field, parser.getString());
                } else {
                    event.fail(field.isAttribute() ? Rule.ATTRIBUTE_IS_TEXT : Rule.FIELD_IS_TEXT, field.path());
                    parser.skipChildren();
                }
            }
            case TEXTS -> {
                if (token == JsonToken.START_ARRAY) {
                    readTexts(parser, event, field);
                } else {
                    event.fail(Rule.FIELD_IS_TEXTS, field.path());
                    parser.skipChildren();
                }
            }
            case COUNT -> {
                if (token == JsonToken.VALUE_NUMBER_INT) {
                    event.put(field, parser.getString());
                } else {
                    event.fail(Rule.COUNT_RANGE, field.path(), String.valueOf(ReadFields.largestCount(field)));
                    parser.skipChildren();
                }
            }
            case OBJECT -> {
                if (token == JsonToken.START_OBJECT) {
                    readObject(parser, event, field.inside());
                } else {
                    event.fail(Rule.FIELD_IS_OBJECT, field.path());
                    parser.skipChildren();
                }
            }
        }
    }

    private static void readTexts(JsonParser parser, RawEvent event, Field field) {
        List<String> texts = new ArrayList<>();
        while (parser.nextToken() != JsonToken.END_ARRAY) {
            if (parser.currentToken() == JsonToken.VALUE_STRING) {
                texts.add(parser.getString());
            } else {
                event.fail(Rule.FIELD_IS_TEXTS, field.path());
                parser.skipChildren();
            }
        }
        event.put(field, texts);
    }

    private static String repeatable(String name) {
        return REPEATABLE_NAME.matcher(name).matches() ? name : "…";
    }
}
