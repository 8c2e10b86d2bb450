package io.rollcall.gateway.upload;

import io.rollcall.gateway.intake.Fault;
import io.rollcall.spreadsheet.file.Cell;
import io.rollcall.spreadsheet.file.ColumnName;
import io.rollcall.spreadsheet.file.FileForm;
import io.rollcall.spreadsheet.file.Row;
import io.rollcall.spreadsheet.file.Rows;
import io.rollcall.spreadsheet.file.Sheet;
import io.rollcall.spreadsheet.file.WriteRows;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** The rows of a file that were not admitted, for its sender to mend and send again. They are read from the request's own bytes a second time: none of their text is kept. */
public final class WrongRows {

    /** Means nothing to us, so that the mended file can be sent as it is. */
    static final String REASON_HEADING = "Rollcall: reason";

    private static final FileForm.Csv CSV = new FileForm.Csv(StandardCharsets.UTF_8, true, ',');

    private final Sheet sheet;
    private final int headingRow;
    private final Map<Integer, List<WrongCell>> byRow = new HashMap<>();

    WrongRows(Sheet sheet, int headingRow, List<WrongCell> wrong) {
        this.sheet = sheet;
        this.headingRow = headingRow;
        wrong.forEach(cell ->
                byRow.computeIfAbsent(cell.row(), row -> new ArrayList<>(1)).add(cell));
    }

    int count() {
        return byRow.size();
    }

    /** As CSV: in the file's own encoding and with its own delimiter where it is CSV itself. */
    public void writeCsv(OutputStream to, Function<Fault, String> sentence) {
        try (WriteRows writer = WriteRows.csv(to, sheet.form() instanceof FileForm.Csv csv ? csv : CSV)) {
            write(writer, sentence);
        }
    }

    public void writeWorkbook(OutputStream to, Function<Fault, String> sentence) {
        try (WriteRows writer = WriteRows.workbook(to)) {
            write(writer, sentence);
        }
    }

    private void write(WriteRows writer, Function<Fault, String> sentence) {
        int width = 0;
        try (Rows rows = sheet.open()) {
            for (@Nullable Row row = rows.next(); row != null; row = rows.next()) {
                @Nullable List<WrongCell> wrong = byRow.get(row.number());
                if (row.number() == headingRow) {
                    width = row.cells().size();
                    write(writer, row, width, REASON_HEADING);
                } else if (wrong != null) {
                    write(writer, row, width, reasons(wrong, sentence));
                }
            }
        }
    }

    /** The reason stands behind the last column that has a heading, and behind whatever the row has beyond that. */
    private static void write(WriteRows writer, Row row, int width, String reason) {
        List<Cell> cells = new ArrayList<>(row.cells());
        for (int column = cells.size(); column < width; column++) {
            cells.add(row.cell(column));
        }
        cells.add(WriteRows.text(reason));
        writer.write(cells);
    }

    private static String reasons(List<WrongCell> wrong, Function<Fault, String> sentence) {
        return wrong.stream()
                .map(cell -> ColumnName.of(cell.column()) + ": " + sentence.apply(cell.fault()))
                .distinct()
                .collect(Collectors.joining(" "));
    }
}
