package io.rollcall.spreadsheet.file;

import de.siegmar.fastcsv.writer.CsvWriter;
import de.siegmar.fastcsv.writer.LineDelimiter;
import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;

/** Writes rows as a file of a form that a school's program opens. To be closed; what {@code to} cannot take is an {@link UncheckedIOException}. */
public interface WriteRows extends AutoCloseable {

    /** Cells are written as what they are, but formulas as the texts that they last were: what is written never computes anything. */
    void write(List<Cell> cells);

    @Override
    void close();

    /** A cell of ours, beside those that were read. */
    static Cell text(String text) {
        return Cell.of(Cell.Kind.TEXT, text);
    }

    static WriteRows csv(OutputStream to, FileForm.Csv form) {
        return new Csv(to, form);
    }

    static WriteRows workbook(OutputStream to) {
        return new Xlsx(to);
    }

    /** With the encoding, the mark and the delimiter of the file that was read. */
    final class Csv implements WriteRows {

        private final CsvWriter writer;

        private Csv(OutputStream to, FileForm.Csv form) {
            OutputStreamWriter text = new OutputStreamWriter(to, form.charset());
            try {
                if (form.byteOrderMark()) {
                    text.write('\uFEFF');
                }
            } catch (IOException gone) {
                throw new UncheckedIOException(gone);
            }
            this.writer = CsvWriter.builder()
                    .fieldSeparator(form.delimiter())
                    .lineDelimiter(LineDelimiter.CRLF)
                    .build(text);
        }

        @Override
        public void write(List<Cell> cells) {
            writer.writeRecord(cells.stream().map(Cell::text).toList());
        }

        @Override
        public void close() {
            try {
                writer.close();
            } catch (IOException gone) {
                throw new UncheckedIOException(gone);
            }
        }
    }

    /** Written with FastExcel, row by row. */
    final class Xlsx implements WriteRows {

        private static final int ROWS_HELD = 500;

        private final Workbook workbook;
        private final Worksheet sheet;
        private int row;

        private Xlsx(OutputStream to) {
            this.workbook = new Workbook(to, "Rollcall", null);
            this.sheet = workbook.newWorksheet("Rollcall");
        }

        @Override
        public void write(List<Cell> cells) {
            for (int column = 0; column < cells.size(); column++) {
                Cell cell = cells.get(column);
                switch (cell.kind()) {
                    case EMPTY -> {}
                    case NUMBER -> writeNumber(column, cell);
                    case DATE -> writeDate(column, cell);
                    case TEXT, FORMULA, ERROR -> sheet.inlineString(row, column, cell.text());
                }
            }
            row++;
            if (row % ROWS_HELD == 0) {
                flush();
            }
        }

        private void writeNumber(int column, Cell cell) {
            if (cell.text().isEmpty()) {
                return;
            }
            sheet.value(row, column, new BigDecimal(cell.text()));
        }

        private void writeDate(int column, Cell cell) {
            if (cell.text().length() == "2026-11-23".length()) {
                sheet.value(row, column, LocalDate.parse(cell.text()));
                sheet.style(row, column).format("yyyy-mm-dd").set();
            } else {
                sheet.inlineString(row, column, cell.text());
            }
        }

        private void flush() {
            try {
                sheet.flush();
            } catch (IOException gone) {
                throw new UncheckedIOException(gone);
            }
        }

        @Override
        public void close() {
            try {
                workbook.finish();
            } catch (IOException gone) {
                throw new UncheckedIOException(gone);
            }
        }
    }
}
