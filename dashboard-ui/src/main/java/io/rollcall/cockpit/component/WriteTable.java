package io.rollcall.cockpit.component;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;

/** Writes a table for a spreadsheet. What is a number on the screen is one in the file, and what the screen does not know is empty. */
final class WriteTable {

    private static final Pattern NUMBER = Pattern.compile("[-−]?\\d{1,3}(,\\d{3})+(\\.\\d+)?|[-−]?\\d{1,15}(\\.\\d+)?");
    private static final Pattern PER_CENT = Pattern.compile("[-−]?\\d+(\\.\\d+)? ?%");
    private static final String LEADING_ZERO = "0\\d+";
    private static final int HUNDRED = 100;

    private WriteTable() {}

    static byte[] csv(ScreenTable table) {
        String text = CsvFile.lines(line(table.heads()), table.rows().stream().map(WriteTable::line));
        return (CsvFile.BYTE_ORDER_MARK + text).getBytes(UTF_8);
    }

    /** Its texts are texts and need no apostrophe. */
    static byte[] xlsx(ScreenTable table, String sheetName) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (Workbook workbook = new Workbook(bytes, "Rollcall", null)) {
            Worksheet sheet = workbook.newWorksheet(sheetName);
            for (int column = 0; column < table.heads().size(); column++) {
                sheet.value(0, column, table.heads().get(column));
                sheet.style(0, column).bold().set();
            }
            for (int row = 0; row < table.rows().size(); row++) {
                List<String> cells = table.rows().get(row);
                for (int column = 0; column < cells.size(); column++) {
                    put(sheet, row + 1, column, cells.get(column));
                }
            }
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
        return bytes.toByteArray();
    }

    private static void put(Worksheet sheet, int row, int column, String cell) {
        if (isNumber(cell)) {
            sheet.value(row, column, number(cell));
        } else if (PER_CENT.matcher(cell).matches()) {
            sheet.value(row, column, number(cell.replace("%", "").strip()) / HUNDRED);
            sheet.style(row, column).format("0.0%").set();
        } else if (!isUnknown(cell)) {
            sheet.value(row, column, cell);
        }
    }

    private static String line(List<String> cells) {
        return CsvFile.row(cells.stream().map(WriteTable::cell).toArray());
    }

    private static String cell(String cell) {
        if (isUnknown(cell)) {
            return "";
        }
        return isNumber(cell) || PER_CENT.matcher(cell).matches()
                ? cell.replace(",", "").replace('−', '-')
                : CsvFile.text(cell);
    }

    /** A class may be called 07, which is no number. */
    private static boolean isNumber(String cell) {
        return NUMBER.matcher(cell).matches() && !cell.matches(LEADING_ZERO);
    }

    private static double number(String cell) {
        return Double.parseDouble(cell.replace(",", "").replace('−', '-'));
    }

    private static boolean isUnknown(String cell) {
        return Stream.of("", FigureFormat.NO_FIGURE).anyMatch(cell::equals);
    }
}
