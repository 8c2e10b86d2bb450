package io.rollcall.cockpit.component;

import java.util.OptionalDouble;
import java.util.OptionalLong;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** A table as RFC 4180 text; empty where nothing is known or told. Column names are in every language the same. */
public final class CsvFile {

    /** Without it spreadsheets take Chinese names for another encoding. */
    static final String BYTE_ORDER_MARK = "\uFEFF";

    private CsvFile() {}

    /** The head and the rows, each a line. */
    public static String lines(String head, Stream<String> rows) {
        return Stream.concat(Stream.of(head), rows).collect(Collectors.joining("\r\n", "", "\r\n"));
    }

    /** The cells of a row. */
    public static String row(Object... cells) {
        return Stream.of(cells).map(Object::toString).collect(Collectors.joining(","));
    }

    /** Quoted; what a spreadsheet would take for a formula begins with an apostrophe. */
    public static String text(String value) {
        String safe = value.matches("(?s)[=+\\-@\t\r].*") ? "'" + value : value;
        return '"' + safe.replace("\"", "\"\"") + '"';
    }

    /** A share from 0 to 1. */
    public static String share(OptionalDouble share) {
        return share.isPresent() ? Double.toString(share.getAsDouble()) : "";
    }

    /** A count. */
    public static String count(OptionalLong count) {
        return count.isPresent() ? Long.toString(count.getAsLong()) : "";
    }
}
