package io.rollcall.standalone.query;

import java.io.PrintStream;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** RFC 4180, but lines end as everywhere on this system. */
final class CsvPrinter implements RowPrinter {

    private static final Pattern NEEDS_QUOTES = Pattern.compile("[,\"\r\n]");

    private final PrintStream out;

    CsvPrinter(PrintStream out) {
        this.out = out;
    }

    @Override
    public void begin(List<String> columns) {
        out.println(columns.stream().map(CsvPrinter::field).collect(Collectors.joining(",")));
    }

    @Override
    public void row(List<@Nullable Object> values) {
        out.println(values.stream()
                .map(value -> value == null ? "" : field(Texts.of(value)))
                .collect(Collectors.joining(",")));
    }

    @Override
    public void end() {
        out.flush();
    }

    private static String field(String text) {
        return NEEDS_QUOTES.matcher(text).find() ? '"' + text.replace("\"", "\"\"") + '"' : text;
    }
}
