package io.rollcall.standalone.query;

import java.io.PrintStream;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Columns as wide as their widest value; numbers to the right. */
final class TablePrinter implements RowPrinter {

    private static final String GAP = "  ";

    private final PrintStream out;
    private final List<List<String>> rows = new ArrayList<>();
    private final List<Integer> widths = new ArrayList<>();
    private final List<Boolean> numbers = new ArrayList<>();

    TablePrinter(PrintStream out) {
        this.out = out;
    }

    @Override
    public void begin(List<String> columns) {
        widths.addAll(Collections.nCopies(columns.size(), 0));
        numbers.addAll(Collections.nCopies(columns.size(), false));
        add(columns);
    }

    @Override
    public void row(List<@Nullable Object> values) {
        List<String> texts = new ArrayList<>();
        for (int column = 0; column < values.size(); column++) {
            Object value = values.get(column);
            numbers.set(column, numbers.get(column) || value instanceof Number);
            texts.add(value == null ? "NULL" : Texts.of(value));
        }
        add(texts);
    }

    @Override
    public void end() {
        for (List<String> row : rows) {
            StringBuilder line = new StringBuilder();
            for (int column = 0; column < row.size(); column++) {
                String padding = " ".repeat(widths.get(column) - width(row.get(column)));
                line.append(column == 0 ? "" : GAP);
                line.append(numbers.get(column) ? padding + row.get(column) : row.get(column) + padding);
            }
            out.println(line.toString().stripTrailing());
        }
    }

    private void add(List<String> texts) {
        rows.add(texts);
        for (int column = 0; column < texts.size(); column++) {
            widths.set(column, Math.max(widths.get(column), width(texts.get(column))));
        }
    }

    /** In a terminal's cells: a Chinese character takes two. */
    private static int width(String text) {
        return text.codePoints()
                .map(character -> Character.isIdeographic(character) ? 2 : 1)
                .sum();
    }
}
