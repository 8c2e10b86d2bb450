package io.rollcall.gateway.upload;

import io.rollcall.event.Codes;
import io.rollcall.event.Session;
import io.rollcall.gateway.request.RequestFailedException;
import io.rollcall.gateway.request.RequestFailure;
import io.rollcall.spreadsheet.file.ColumnName;
import io.rollcall.spreadsheet.register.DayOrder;
import io.rollcall.spreadsheet.register.Meaning;
import io.rollcall.spreadsheet.register.RegisterKind;
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
            "campaign",
            "columns",
            "date",
            "dates",
            "encoding",
            "errors",
            "kind",
            "modified",
            "namespace",
            "option",
            "school",
            "session",
            "sheet",
            "shift",
            "week");

    private static final int MOST_SHEETS = 1_000;

    /** What a parameter belongs to, where it does not belong to all. */
    private static final Map<String, RegisterKind> OF_KIND = Map.of(
            "campaign", RegisterKind.FORM,
            "option", RegisterKind.FORM,
            "session", RegisterKind.ATTENDANCE,
            "shift", RegisterKind.STAFF_CLOCK);

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
        RegisterKind kind = kind();
        return new UploadOptions(
                encoding(charset),
                sheet(),
                kind,
                code("school", ""),
                code("namespace", USUAL_NAMESPACE),
                date("date"),
                date("week"),
                occasion(kind),
                code("option", ""),
                order(),
                columns(kind),
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

    private RegisterKind kind() {
        @Nullable String text = text("kind");
        for (RegisterKind kind : RegisterKind.values()) {
            if (kind.name().equalsIgnoreCase(text == null ? RegisterKind.ATTENDANCE.name() : text)) {
                requireOwnParameters(kind);
                return kind;
            }
        }
        throw wrong(OptionRule.KIND, names(RegisterKind.values()));
    }

    private void requireOwnParameters(RegisterKind kind) {
        OF_KIND.forEach((name, owner) -> {
            if (owner != kind && text(name) != null) {
                throw wrong(OptionRule.OF_KIND, name, owner.name());
            }
        });
    }

    private String occasion(RegisterKind kind) {
        return switch (kind) {
            case ATTENDANCE -> session().name();
            case HEALTH_REPORT -> "";
            case STAFF_CLOCK -> code("shift", Session.DAY.name());
            case FORM -> {
                String campaign = code("campaign", "");
                if (campaign.isEmpty() || text("date") == null) {
                    throw wrong(OptionRule.CAMPAIGN);
                }
                yield campaign;
            }
        };
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
    private Map<Integer, Meaning> columns(RegisterKind kind) {
        @Nullable String text = text("columns");
        Map<Integer, Meaning> columns = new HashMap<>();
        if (text == null) {
            return columns;
        }
        for (String part : text.split(",", -1)) {
            int colon = part.indexOf(':');
            int column =
                    ColumnName.parse(colon < 0 ? "" : part.substring(0, colon).toUpperCase(Locale.ROOT));
            @Nullable Meaning meaning = meaning(kind, part.substring(colon + 1));
            if (column < 0 || meaning == null || columns.put(column, meaning) != null) {
                throw wrong(OptionRule.COLUMNS, names(kind.meanings().toArray(Meaning[]::new)));
            }
        }
        return columns;
    }

    private static String names(Enum<?>[] values) {
        return Arrays.stream(values).map(Enum::name).collect(Collectors.joining(", "));
    }

    private static @Nullable Meaning meaning(RegisterKind kind, String name) {
        for (Meaning meaning : kind.meanings()) {
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
