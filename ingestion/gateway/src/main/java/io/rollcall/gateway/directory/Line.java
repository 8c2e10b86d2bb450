package io.rollcall.gateway.directory;

import io.rollcall.event.Codes;
import io.rollcall.gateway.request.RequestFailedException;
import io.rollcall.gateway.request.RequestFailure;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** One line's fields, each taken once; what nobody takes is a field that the contract does not name. */
final class Line {

    private static final int LARGEST_COUNT = 1_000_000;
    private static final LocalDate LATEST_DATE = LocalDate.of(2149, 6, 6);
    private static final int LONGEST_TEXT = 200;

    private final int number;
    private final Map<String, Object> fields;

    /**
     * @param number from 1
     * @param fields texts, {@link Integer}s, {@link Double}s and lists of texts by name
     */
    Line(int number, Map<String, Object> fields) {
        this.number = number;
        this.fields = fields;
    }

    String text(String field) {
        if (!(take(field) instanceof String text) || text.isBlank() || text.length() > LONGEST_TEXT) {
            throw failure(LineRule.TEXT, field, String.valueOf(LONGEST_TEXT));
        }
        return text;
    }

    String code(String field) {
        if (!(take(field) instanceof String text) || !Codes.isCode(text)) {
            throw failure(LineRule.CODE, field, Codes.PATTERN);
        }
        return text;
    }

    /** "" where the line has none. */
    String optionalCode(String field) {
        @Nullable Object value = fields.get(field);
        if (value == null || value.equals("")) {
            fields.remove(field);
            return "";
        }
        return code(field);
    }

    /** A day that the warehouse's columns can hold: theirs end with 2149-06-06, and what lies outside would stop the streaming job. */
    LocalDate date(String field, LocalDate earliest) {
        try {
            if (take(field) instanceof String text && text.length() == "2026-09-01".length()) {
                LocalDate date = LocalDate.parse(text);
                if (!date.isBefore(earliest) && !date.isAfter(LATEST_DATE)) {
                    return date;
                }
            }
        } catch (DateTimeException notInTheCalendar) {
            throw wrongDate(field, earliest);
        }
        throw wrongDate(field, earliest);
    }

    private RequestFailedException wrongDate(String field, LocalDate earliest) {
        return failure(LineRule.DATE, field, earliest.toString(), LATEST_DATE.toString());
    }

    int count(String field) {
        if (!(take(field) instanceof Integer count) || count < 0 || count > LARGEST_COUNT) {
            throw failure(LineRule.COUNT, field, String.valueOf(LARGEST_COUNT));
        }
        return count;
    }

    /** 0 where the line has none. */
    int optionalCount(String field) {
        return fields.containsKey(field) ? count(field) : 0;
    }

    double degrees(String field, int most) {
        if (!(take(field) instanceof Number degrees) || !(Math.abs(degrees.doubleValue()) <= most)) {
            throw failure(LineRule.DEGREES, field, String.valueOf(most));
        }
        return degrees.doubleValue();
    }

    List<String> texts(String field, LineRule rule) {
        if (!(take(field) instanceof List<?> values)) {
            throw failure(rule, field);
        }
        List<String> texts = new ArrayList<>();
        for (Object value : values) {
            if (!(value instanceof String text)) {
                throw failure(rule, field);
            }
            texts.add(text);
        }
        return texts;
    }

    void requireNothingLeft() {
        fields.keySet().stream().findFirst().ifPresent(left -> {
            throw failure(LineRule.FIELD_EXPECTED, left);
        });
    }

    boolean has(String field) {
        return fields.containsKey(field);
    }

    RequestFailedException failure(LineRule rule, String... arguments) {
        return failure(number, rule, arguments);
    }

    static RequestFailedException failure(int line, LineRule rule, String... arguments) {
        String[] all = new String[arguments.length + 1];
        all[0] = String.valueOf(line);
        System.arraycopy(arguments, 0, all, 1, arguments.length);
        return RequestFailedException.because(RequestFailure.INVALID_DIRECTORY, rule, all);
    }

    private Object take(String field) {
        @Nullable Object value = fields.remove(field);
        if (value == null) {
            throw failure(LineRule.FIELD_PRESENT, field);
        }
        return value;
    }
}
