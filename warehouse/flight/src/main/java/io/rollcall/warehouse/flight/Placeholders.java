package io.rollcall.warehouse.flight;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The places in a statement that are bound later: {@code ?}, as drivers write them, and ClickHouse's own {@code {name:Type}}.
 *
 * @param parts the SQL between the question marks, so one more than there are
 * @param named ClickHouse's own, in the order of their first appearance
 */
record Placeholders(List<String> parts, List<Named> named) {

    private static final Pattern TOKEN = Pattern.compile(
            "'(?:[^'\\\\]|\\\\.|'')*'|\"(?:[^\"\\\\]|\\\\.)*\"|`(?:[^`\\\\]|\\\\.)*`|--[^\\n]*|/\\*.*?\\*/"
                    + "|\\{\\s*(?<name>[A-Za-z_]\\w*)\\s*:\\s*(?<type>[^{}]+?)\\s*}|(?<mark>\\?)",
            Pattern.DOTALL);

    private static final String TEXT = "String";

    /** One of ClickHouse's own. */
    record Named(String name, String type) {}

    static Placeholders of(String sql) {
        List<String> parts = new ArrayList<>();
        Set<Named> named = new LinkedHashSet<>();
        Matcher token = TOKEN.matcher(sql);
        int from = 0;
        while (token.find()) {
            if (token.group("mark") != null) {
                parts.add(sql.substring(from, token.start()));
                from = token.end();
            } else if (token.group("name") != null) {
                named.add(new Named(token.group("name"), token.group("type")));
            }
        }
        parts.add(sql.substring(from));
        return new Placeholders(List.copyOf(parts), List.copyOf(named));
    }

    int marks() {
        return parts.size() - 1;
    }

    /** How many values it takes: first one for each question mark, else one for each name. */
    int count() {
        return mixed() ? 0 : marks() + named.size();
    }

    /** Values have no order that would say which is whose. */
    boolean mixed() {
        return marks() > 0 && !named.isEmpty();
    }

    /** The name of a value, counted from 0. */
    String name(int index) {
        return marks() > 0 ? "p" + (index + 1) : named.get(index).name();
    }

    /** The type that is said for a value; what is bound to a question mark brings its own. */
    String type(int index) {
        return marks() > 0 ? TEXT : named.get(index).type();
    }

    /** The SQL with ClickHouse's placeholders for the question marks. */
    String sql(List<String> types) {
        StringBuilder sql = new StringBuilder(parts.getFirst());
        for (int mark = 0; mark < marks(); mark++) {
            sql.append("{p%d:Nullable(%s)}".formatted(mark + 1, types.get(mark)))
                    .append(parts.get(mark + 1));
        }
        return sql.toString();
    }
}
