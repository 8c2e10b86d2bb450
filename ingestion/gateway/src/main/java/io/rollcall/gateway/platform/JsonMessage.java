package io.rollcall.gateway.platform;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.core.StreamReadConstraints;
import tools.jackson.core.json.JsonFactory;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** An object that a platform wrote in JSON. What is not asked for is not looked at. Its text shows none of it. */
public final class JsonMessage {

    private static final int DEEPEST_NESTING = 32;
    private static final JsonMapper JSON = new JsonMapper(JsonFactory.builder()
            .streamReadConstraints(StreamReadConstraints.builder()
                    .maxNestingDepth(DEEPEST_NESTING)
                    .build())
            .build());

    private final JsonNode node;

    private JsonMessage(JsonNode node) {
        this.node = node;
    }

    /** Empty where the text is no JSON object. */
    public static Optional<JsonMessage> read(String text) {
        try {
            @Nullable JsonNode read = JSON.readTree(text);
            return read != null && read.isObject() ? Optional.of(new JsonMessage(read)) : Optional.empty();
        } catch (JacksonException noJson) {
            return Optional.empty();
        }
    }

    /** A text or a number, as text; empty where there is none. */
    public Optional<String> text(String field) {
        return text(node.path(field));
    }

    /** A whole number, or a text that is one: platforms write times in both ways. */
    public OptionalLong number(String field) {
        try {
            return text(field).map(Long::parseLong).map(OptionalLong::of).orElseGet(OptionalLong::empty);
        } catch (NumberFormatException noNumber) {
            return OptionalLong.empty();
        }
    }

    /** Whether the field is there and true. */
    public boolean isTrue(String field) {
        return node.path(field).asBoolean(false);
    }

    /** The object of that field; one without fields where there is none. */
    public JsonMessage object(String field) {
        return new JsonMessage(node.path(field));
    }

    /** The objects of a list. */
    public List<JsonMessage> objects(String field) {
        return node.path(field).valueStream().map(JsonMessage::new).toList();
    }

    /** The texts of a list. */
    public List<String> texts(String field) {
        return node.path(field)
                .valueStream()
                .flatMap(element -> text(element).stream())
                .toList();
    }

    /** A JSON object of texts, in their order. */
    public static String write(String... namesAndTexts) {
        var object = JSON.createObjectNode();
        for (int i = 0; i < namesAndTexts.length; i += 2) {
            object.put(namesAndTexts[i], namesAndTexts[i + 1]);
        }
        return object.toString();
    }

    /** A JSON object, its texts, numbers and lists of texts in their order. */
    public static String write(Map<String, ?> fields) {
        return JSON.writeValueAsString(fields);
    }

    private static Optional<String> text(JsonNode value) {
        return value.isString() || value.isIntegralNumber()
                ? Optional.of(value.asString()).filter(text -> !text.isBlank())
                : Optional.empty();
    }

    @Override
    public String toString() {
        return "a message";
    }
}
