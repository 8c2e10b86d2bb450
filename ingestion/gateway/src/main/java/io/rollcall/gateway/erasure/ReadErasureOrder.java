package io.rollcall.gateway.erasure;

import io.rollcall.event.Codes;
import io.rollcall.event.ErasedSubject;
import io.rollcall.gateway.request.ObjectBody;
import io.rollcall.gateway.request.RequestFailedException;
import io.rollcall.gateway.request.RequestFailure;
import java.io.InputStream;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeSet;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;

/** Reads {@code {"district": "haizhu", "school": "S001", "person": {"namespace": "sis", "id": "S-19"}, "schoolYears": [2026]}}, strictly. */
final class ReadErasureOrder {

    private static final int LONGEST_ID = 128;
    private static final int FIRST_YEAR = 1970;
    private static final int LAST_YEAR = 2148;
    private static final int MOST_YEARS = 10;
    private static final Set<String> TEXTS = Set.of("district", "school", "purpose");
    private static final Set<String> OF_PERSON = Set.of("namespace", "id");
    private static final ObjectBody FORM =
            new ObjectBody(RequestFailure.INVALID_ERASURE, ErasureRule.IS_OBJECT, ErasureRule.FIELD_ONCE);

    private final Map<String, String> texts = new HashMap<>();
    private final SortedSet<Integer> schoolYears = new TreeSet<>();

    private ReadErasureOrder() {}

    static ErasureOrder read(InputStream body) {
        ReadErasureOrder reading = new ReadErasureOrder();
        FORM.read(body, reading::take);
        return reading.order();
    }

    static RequestFailedException failure(ErasureRule rule, String... arguments) {
        return RequestFailedException.because(RequestFailure.INVALID_ERASURE, rule, arguments);
    }

    private void take(String name, JsonToken value, JsonParser parser) {
        switch (name) {
            case "person" -> {
                if (value != JsonToken.START_OBJECT) {
                    throw failure(ErasureRule.PERSON);
                }
                FORM.readFields(parser, (of, token, at) -> takeText(OF_PERSON, of, token, at));
            }
            case "schoolYears" -> takeYears(value, parser);
            default -> takeText(TEXTS, name, value, parser);
        }
    }

    private void takeText(Set<String> expected, String name, JsonToken value, JsonParser parser) {
        if (!expected.contains(name)) {
            throw failure(ErasureRule.FIELD_EXPECTED);
        }
        if (value != JsonToken.VALUE_STRING) {
            throw failure(ErasureRule.FIELD_PRESENT, name);
        }
        texts.put(name, parser.getString());
    }

    private void takeYears(JsonToken value, JsonParser parser) {
        if (value != JsonToken.START_ARRAY) {
            throw years();
        }
        while (parser.nextToken() != JsonToken.END_ARRAY) {
            if (parser.currentToken() != JsonToken.VALUE_NUMBER_INT) {
                throw years();
            }
            long year = parser.getValueAsLong(0);
            if (year < FIRST_YEAR || year > LAST_YEAR) {
                throw years();
            }
            schoolYears.add((int) year);
        }
        if (schoolYears.isEmpty() || schoolYears.size() > MOST_YEARS) {
            throw years();
        }
    }

    private static RequestFailedException years() {
        return failure(
                ErasureRule.SCHOOL_YEARS,
                String.valueOf(MOST_YEARS),
                String.valueOf(FIRST_YEAR),
                String.valueOf(LAST_YEAR));
    }

    private ErasureOrder order() {
        String id = text("id");
        // Half a character has no UTF-8 form, so two different ids would be one person's.
        if (id.length() > LONGEST_ID || id.codePoints().anyMatch(ReadErasureOrder::isHalf)) {
            throw failure(ErasureRule.PERSON_ID, String.valueOf(LONGEST_ID));
        }
        return new ErasureOrder(
                code("district"),
                texts.containsKey("school") ? code("school") : ErasedSubject.ALL_SCHOOLS,
                code("namespace"),
                id,
                schoolYears,
                texts.containsKey("purpose") ? code("purpose") : "");
    }

    private static boolean isHalf(int codePoint) {
        return codePoint >= Character.MIN_SURROGATE && codePoint <= Character.MAX_SURROGATE;
    }

    private String code(String name) {
        String code = text(name);
        if (!Codes.isCode(code)) {
            throw failure(ErasureRule.CODE, name, Codes.PATTERN);
        }
        return code;
    }

    private String text(String name) {
        String text = texts.getOrDefault(name, "");
        if (text.isEmpty()) {
            throw failure(ErasureRule.FIELD_PRESENT, name);
        }
        return text;
    }
}
