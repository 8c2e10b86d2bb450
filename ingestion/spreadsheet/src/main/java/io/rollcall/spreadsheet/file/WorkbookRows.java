package io.rollcall.spreadsheet.file;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Walks over a sheet's rows. */
final class WorkbookRows implements Rows {

    private final Xml xml;
    private final List<String> sharedStrings;
    private final Styles styles;
    private final boolean dates1904;
    private int lastNumber;
    private int count;

    WorkbookRows(Xml xml, List<String> sharedStrings, Styles styles, boolean dates1904) {
        this.xml = xml;
        this.sharedStrings = sharedStrings;
        this.styles = styles;
        this.dates1904 = dates1904;
    }

    @Override
    public @Nullable Row next() {
        while (xml.find("row")) {
            Row row = row();
            if (!row.isBlank()) {
                if (++count > Limits.ROWS) {
                    throw new UnreadableFileException(FileRule.TOO_MANY_ROWS, String.valueOf(Limits.ROWS));
                }
                return row;
            }
        }
        return null;
    }

    private Row row() {
        lastNumber = number(xml.attribute("r"), lastNumber + 1);
        List<Cell> cells = new ArrayList<>();
        for (Xml.Step step = xml.step(); step != Xml.Step.END_OF_PART; step = xml.step()) {
            if (step == Xml.Step.START && xml.is("c")) {
                @Nullable String reference = xml.attribute("r");
                int column = reference == null ? cells.size() : ColumnName.parse(reference);
                put(cells, column, cell());
            } else if (step == Xml.Step.END && xml.is("row")) {
                break;
            }
        }
        return new Row(lastNumber, cells);
    }

    private static void put(List<Cell> cells, int column, Cell cell) {
        if (cell.isEmpty()) {
            return; // styled, far to the right or not: nothing is said
        }
        if (column < 0 || column >= Limits.COLUMNS) {
            throw new UnreadableFileException(FileRule.TOO_MANY_COLUMNS, String.valueOf(Limits.COLUMNS));
        }
        while (cells.size() <= column) {
            cells.add(Cell.EMPTY);
        }
        cells.set(column, cell);
    }

    private Cell cell() {
        String type = xml.attributeOr("t", "n");
        boolean date = styles.showsDate(xml.attribute("s"));
        boolean formula = false;
        StringBuilder value = new StringBuilder();
        boolean inValue = false;
        for (Xml.Step step = xml.step(); step != Xml.Step.END_OF_PART; step = xml.step()) {
            if (step == Xml.Step.TEXT) {
                if (inValue) {
                    xml.appendTo(value, Limits.TEXT);
                }
            } else if (xml.is("c")) {
                break;
            } else if (xml.is("v")) {
                inValue = step == Xml.Step.START;
            } else if (step == Xml.Step.START && xml.is("f")) {
                formula = true;
            } else if (step == Xml.Step.START && xml.is("is")) {
                value.append(SharedStrings.text(xml, "is"));
            }
        }
        Cell cell = value.isEmpty() ? Cell.EMPTY : cell(type, value.toString(), date);
        return formula ? new Cell(Cell.Kind.FORMULA, cell.text()) : cell;
    }

    private Cell cell(String type, String value, boolean date) {
        return switch (type) {
            case "s" -> Cell.of(Cell.Kind.TEXT, shared(value));
            case "n" -> SerialNumber.cell(value, date, dates1904);
            case "e" -> new Cell(Cell.Kind.ERROR, value);
            default -> Cell.of(Cell.Kind.TEXT, value);
        };
    }

    private String shared(String index) {
        int place = number(index, -1);
        if (place < 0 || place >= sharedStrings.size()) {
            throw new UnreadableFileException(FileRule.BROKEN_WORKBOOK);
        }
        return sharedStrings.get(place);
    }

    private static int number(@Nullable String text, int otherwise) {
        if (text == null) {
            return otherwise;
        }
        try {
            return Integer.parseInt(text);
        } catch (NumberFormatException broken) {
            throw new UnreadableFileException(FileRule.BROKEN_WORKBOOK);
        }
    }

    @Override
    public void close() {
        xml.close();
    }
}
