package io.rollcall.gateway.outstanding;

import io.rollcall.event.Codes;
import io.rollcall.gateway.request.ObjectBody;
import io.rollcall.gateway.request.RequestFailedException;
import io.rollcall.gateway.request.RequestFailure;
import java.io.InputStream;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.Arrays;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.SequencedSet;
import java.util.Set;
import java.util.stream.Collectors;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;

/** Reads {@code {"kind": "FORM", "school": "S001", "date": "2026-11-23", "occasion": "winter", "namespace": "sis", "ids": ["S-19"]}}, strictly. */
final class ReadMatchRequest {

    static final int MOST_IDS = 10_000;

    private static final int LONGEST_ID = 128;
    private static final Set<String> TEXTS = Set.of("kind", "school", "date", "occasion", "namespace", "purpose");
    private static final ObjectBody FORM =
            new ObjectBody(RequestFailure.INVALID_MATCH, MatchRule.IS_OBJECT, MatchRule.FIELD_ONCE);

    private final Map<String, String> texts = new HashMap<>();
    private final SequencedSet<String> ids = new LinkedHashSet<>();

    private ReadMatchRequest() {}

    static MatchRequest read(InputStream body) {
        ReadMatchRequest reading = new ReadMatchRequest();
        FORM.read(body, reading::take);
        return reading.request();
    }

    static RequestFailedException failure(MatchRule rule, String... arguments) {
        return RequestFailedException.because(RequestFailure.INVALID_MATCH, rule, arguments);
    }

    private void take(String name, JsonToken value, JsonParser parser) {
        if (name.equals("ids")) {
            takeIds(value, parser);
        } else if (!TEXTS.contains(name)) {
            throw failure(MatchRule.FIELD_EXPECTED);
        } else if (value == JsonToken.VALUE_STRING) {
            texts.put(name, parser.getString());
        } else {
            throw failure(MatchRule.FIELD_PRESENT, name);
        }
    }

    private void takeIds(JsonToken value, JsonParser parser) {
        if (value != JsonToken.START_ARRAY) {
            throw failure(MatchRule.IDS, String.valueOf(LONGEST_ID));
        }
        while (parser.nextToken() != JsonToken.END_ARRAY) {
            String id = parser.currentToken() == JsonToken.VALUE_STRING ? parser.getString() : "";
            if (id.isEmpty() || id.length() > LONGEST_ID || id.codePoints().anyMatch(ReadMatchRequest::isHalf)) {
                throw failure(MatchRule.IDS, String.valueOf(LONGEST_ID));
            }
            ids.add(id);
            if (ids.size() > MOST_IDS) {
                throw failure(MatchRule.TOO_MANY_IDS, String.valueOf(MOST_IDS));
            }
        }
    }

    /** Half a character has no UTF-8 form, so two different ones would be one person. */
    private static boolean isHalf(int codePoint) {
        return codePoint >= Character.MIN_SURROGATE && codePoint <= Character.MAX_SURROGATE;
    }

    private MatchRequest request() {
        if (ids.isEmpty()) {
            throw failure(MatchRule.IDS, String.valueOf(LONGEST_ID));
        }
        MatchableKind kind = kind();
        String occasion = optionalCode("occasion");
        if (kind == MatchableKind.HEALTH_REPORT && !occasion.isEmpty()) {
            throw failure(MatchRule.NO_OCCASION);
        }
        if (kind != MatchableKind.HEALTH_REPORT && occasion.isEmpty()) {
            throw failure(MatchRule.OCCASION_EXPECTED);
        }
        return new MatchRequest(
                kind, code("school"), date(), occasion, code("namespace"), ids, optionalCode("purpose"));
    }

    private MatchableKind kind() {
        String name = text("kind");
        for (MatchableKind kind : MatchableKind.values()) {
            if (kind.name().equals(name)) {
                return kind;
            }
        }
        throw failure(
                MatchRule.KIND,
                Arrays.stream(MatchableKind.values()).map(Enum::name).collect(Collectors.joining(", ")));
    }

    private LocalDate date() {
        try {
            return LocalDate.parse(text("date"));
        } catch (DateTimeParseException none) {
            throw failure(MatchRule.DATE);
        }
    }

    private String code(String name) {
        String code = text(name);
        if (!Codes.isCode(code)) {
            throw failure(MatchRule.CODE, name, Codes.PATTERN);
        }
        return code;
    }

    private String optionalCode(String name) {
        return texts.getOrDefault(name, "").isEmpty() ? "" : code(name);
    }

    private String text(String name) {
        String text = texts.getOrDefault(name, "");
        if (text.isEmpty()) {
            throw failure(MatchRule.FIELD_PRESENT, name);
        }
        return text;
    }
}
