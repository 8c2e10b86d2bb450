package io.rollcall.cockpit.component;

import com.vaadin.flow.dom.Element;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * A table as somebody sees it, to be taken along: read from the page itself, so that a file can never tell more than the screen did.
 *
 * @param rows of as many cells as there are heads, or fewer
 */
record ScreenTable(List<String> heads, List<List<String>> rows) {

    private static final String ROLE = "role";
    private static final String ROLE_TABLE = "table";
    private static final List<String> CELLS = List.of("cell", "columnheader", "rowheader");

    /** On what tables are put into later, as many as there is something to show of. */
    static final String TABLES = "data-tables";

    /** On words whose code is what a file has, in every language the same. */
    static final String CODE = "data-code";

    /** Whether there is a table in it, with rows or without, or a place for some. */
    static boolean isIn(Element root) {
        return root.hasAttribute(TABLES)
                || ROLE_TABLE.equals(root.getAttribute(ROLE))
                || visibleChildren(root).anyMatch(ScreenTable::isIn);
    }

    /** What of a page stands in rows and cells and can be seen, one table below the other. */
    static ScreenTable of(Element root) {
        List<Element> rows = withRole(root, List.of("row")).toList();
        List<List<String>> lines = new ArrayList<>(rows.stream()
                .map(row -> withRole(row, CELLS).map(ScreenTable::text).toList())
                .toList());
        if (rows.isEmpty()
                || withRole(rows.getFirst(), List.of("columnheader")).findAny().isEmpty()) {
            lines.addFirst(List.of());
        }
        return headed(lines).withoutEmptyColumns();
    }

    /** Reads what {@link CsvFile} wrote. */
    static ScreenTable ofCsv(String csv) {
        List<List<String>> lines = new ArrayList<>();
        List<String> cells = new ArrayList<>();
        StringBuilder cell = new StringBuilder();
        boolean quoted = false;
        for (int i = 0; i < csv.length(); i++) {
            char letter = csv.charAt(i);
            if (letter == '"') {
                // A doubled one ends the cell and begins it again.
                if (!quoted && !cell.isEmpty()) {
                    cell.append('"');
                }
                quoted = !quoted;
            } else if (quoted || (letter != ',' && letter != '\r' && letter != '\n')) {
                cell.append(letter);
            } else if (letter != '\r') {
                cells.add(cell.toString());
                cell.setLength(0);
                if (letter == '\n') {
                    lines.add(List.copyOf(cells));
                    cells.clear();
                }
            }
        }
        return headed(lines);
    }

    private static ScreenTable headed(List<List<String>> lines) {
        return lines.isEmpty()
                ? new ScreenTable(List.of(), List.of())
                : new ScreenTable(lines.getFirst(), lines.subList(1, lines.size()));
    }

    /** Bars and other pictures have no text. */
    private ScreenTable withoutEmptyColumns() {
        int width = Stream.concat(Stream.of(heads), rows.stream())
                .mapToInt(List::size)
                .max()
                .orElse(0);
        List<Integer> told = IntStream.range(0, width)
                .filter(column -> !at(heads, column).isEmpty()
                        || rows.stream().anyMatch(row -> !at(row, column).isEmpty()))
                .boxed()
                .toList();
        return new ScreenTable(
                told.stream().map(column -> at(heads, column)).toList(),
                rows.stream()
                        .map(row -> told.stream().map(column -> at(row, column)).toList())
                        .toList());
    }

    private static String at(List<String> row, int column) {
        return column < row.size() ? row.get(column) : "";
    }

    /** In the order of the page; what is in such an element is part of it. */
    private static Stream<Element> withRole(Element root, List<String> roles) {
        return visibleChildren(root)
                .flatMap(child -> roles.contains(String.valueOf(child.getAttribute(ROLE)))
                        ? Stream.of(child)
                        : withRole(child, roles));
    }

    private static String text(Element element) {
        if (element.hasAttribute(CODE)) {
            return element.getAttribute(CODE);
        }
        if (element.isTextNode()) {
            return element.getText();
        }
        return visibleChildren(element)
                .map(ScreenTable::text)
                .filter(text -> !text.isBlank())
                .map(String::strip)
                .collect(Collectors.joining(" "));
    }

    private static Stream<Element> visibleChildren(Element element) {
        return element.getChildren()
                .filter(child ->
                        child.isTextNode() || (child.isVisible() && !"true".equals(child.getAttribute("aria-hidden"))));
    }
}
