package io.rollcall.gateway.upload;

import io.rollcall.event.Codes;
import io.rollcall.event.Session;
import io.rollcall.gateway.request.RequestFailedException;
import io.rollcall.gateway.request.RequestFailure;
import io.rollcall.spreadsheet.file.ColumnName;
import io.rollcall.spreadsheet.register.DayOrder;
import io.rollcall.spreadsheet.register.Meaning;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.format.DateTimeParseException;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Reads the parameters of an upload's address. Strict: a mistyped one would be a file understood otherwise than was meant. */
public final class ReadUploadOptions {

    /** The namespace of a school that has one system only. */
    static final String USUAL_NAMESPACE = "sis";

    private static final List<String> KNOWN = List.of(
            "columns",
            "date",
            "dates",
            "encoding",
            "errors",
            "modified",
            "namespace",
            "school",
            "session",
            "sheet",
            "week");

    private static final int MOST_SHEETS = 1_000;

    private final Map<String, List<String>> parameters;

    private ReadUploadOptions(Map<String, List<String>> parameters) {
        this.parameters = parameters;
    }

    /**
     * Fails with {@link RequestFailure#INVALID_OPTION} where one is wrong.
     *
     * @param parameters decoded
     * @param charset what the content type says, where it says so
     */
    public static UploadOptions read(Map<String, List<String>> parameters, @Nullable String charset) {
        return new ReadUploadOptions(parameters).read(charset);
    }

    private UploadOptions read(@Nullable String charset) {
        parameters.forEach((name, values) -> {
            if (!KNOWN.contains(name)) {
                throw wrong(OptionRule.KNOWN, String.join(", ", KNOWN));
            }
            if (values.size() != 1) {
                throw wrong(OptionRule.ONCE, name);
            }
        });
        return new UploadOptions(
                encoding(charset),
                sheet(),
                code("school", ""),
                code("namespace", USUAL_NAMESPACE),
                date("date"),
                date("week"),
                session(),
                order(),
                columns(),
                modified());
    }

    private @Nullable String text(String name) {
        @Nullable List<String> values = parameters.get(name);
        return values == null || values.getFirst().isEmpty() ? null : values.getFirst();
    }

    private String code(String name, String otherwise) {
        @Nullable String text = text(name);
        if (text != null && !Codes.isCode(text)) {
            throw wrong(OptionRule.CODE, name, Codes.PATTERN);
        }
        return text == null ? otherwise : text;
    }

    private @Nullable LocalDate date(String name) {
        @Nullable String text = text(name);
        try {
            return text == null ? null : LocalDate.parse(text);
        } catch (DateTimeParseException noDate) {
            throw wrong(OptionRule.DATE, name);
        }
    }

    private Session session() {
        @Nullable String text = text("session");
        return text == null ? Session.DAY : Session.parse(text).orElseThrow(() -> wrong(OptionRule.SESSION));
    }

    private DayOrder order() {
        return switch (text("dates")) {
            case null -> DayOrder.NOT_SAID;
            case "DMY" -> DayOrder.DAY_FIRST;
            case "MDY" -> DayOrder.MONTH_FIRST;
            default -> throw wrong(OptionRule.DATES);
        };
    }

    /** GBK and GB2312 are parts of GB18030. */
    private @Nullable Charset encoding(@Nullable String ofContentType) {
        @Nullable String name = text("encoding");
        if (name == null) {
            name = ofContentType;
        }
        return switch (name == null ? null : name.toLowerCase(Locale.ROOT)) {
            case null -> null;
            case "utf-8" -> StandardCharsets.UTF_8;
            case "utf-16" -> null; // its byte order mark says which
            case "gb18030", "gbk", "gb2312" -> Charset.forName("GB18030");
            default -> throw wrong(OptionRule.ENCODING);
        };
    }

    private int sheet() {
        @Nullable String text = text("sheet");
        try {
            int sheet = text == null ? 0 : Integer.parseInt(text);
            if (text == null || (sheet >= 1 && sheet <= MOST_SHEETS)) {
                return sheet;
            }
        } catch (NumberFormatException noNumber) {
            throw wrong(OptionRule.SHEET);
        }
        throw wrong(OptionRule.SHEET);
    }

    /** {@code A:PERSON,C:STATUS,D:IGNORED} */
    private Map<Integer, Meaning> columns() {
        @Nullable String text = text("columns");
        Map<Integer, Meaning> columns = new HashMap<>();
        if (text == null) {
            return columns;
        }
        for (String part : text.split(",", -1)) {
            int colon = part.indexOf(':');
            int column =
                    ColumnName.parse(colon < 0 ? "" : part.substring(0, colon).toUpperCase(Locale.ROOT));
            @Nullable Meaning meaning = meaning(part.substring(colon + 1));
            if (column < 0 || meaning == null || columns.put(column, meaning) != null) {
                throw wrong(
                        OptionRule.COLUMNS,
                        Arrays.stream(Meaning.values()).map(Enum::name).collect(Collectors.joining(", ")));
            }
        }
        return columns;
    }

    private static @Nullable Meaning meaning(String name) {
        for (Meaning meaning : Meaning.values()) {
            if (meaning.name().equalsIgnoreCase(name)) {
                return meaning;
            }
        }
        return null;
    }

    private @Nullable Instant modified() {
        @Nullable String text = text("modified");
        try {
            return text == null ? null : OffsetDateTime.parse(text).toInstant();
        } catch (DateTimeParseException noTime) {
            throw wrong(OptionRule.MODIFIED);
        }
    }

    private static RequestFailedException wrong(OptionRule rule, String... arguments) {
        return RequestFailedException.because(RequestFailure.INVALID_OPTION, rule, arguments);
    }
}
