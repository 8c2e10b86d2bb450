package io.rollcall.warehouse.embedded;

/** Writes names and values so that they cannot be read as anything else. */
final class Sql {

    private Sql() {}

    static String identifier(String name) {
        return quoted(name, '`');
    }

    static String literal(String value) {
        return quoted(value, '\'');
    }

    /** A value for {@code {name:String}}, which the engine reads as one TSV field. */
    static String escaped(String value) {
        return value.replace("\\", "\\\\").replace("\t", "\\t").replace("\n", "\\n");
    }

    private static String quoted(String text, char quote) {
        return quote + text.replace("\\", "\\\\").replace(String.valueOf(quote), "\\" + quote) + quote;
    }
}
