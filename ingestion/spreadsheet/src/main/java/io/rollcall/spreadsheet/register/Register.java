package io.rollcall.spreadsheet.register;

import io.rollcall.spreadsheet.file.FileForm;
import io.rollcall.spreadsheet.file.Row;
import io.rollcall.spreadsheet.file.Rows;
import io.rollcall.spreadsheet.file.Sheet;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** A sheet of attendance marks, its layout understood. */
public final class Register {

    private final Sheet sheet;
    private final RegisterOptions options;
    private final ReadDates dates;
    private final Layout layout;

    private Register(Sheet sheet, RegisterOptions options, ReadDates dates, Layout layout) {
        this.sheet = sheet;
        this.options = options;
        this.dates = dates;
        this.layout = layout;
    }

    /** Fails with {@link io.rollcall.spreadsheet.file.UnreadableFileException} where the sheet is not laid out in a way that is understood. */
    public static Register of(Sheet sheet, RegisterOptions options) {
        boolean dates1904 = sheet.form() instanceof FileForm.Workbook workbook && workbook.dates1904();
        ReadDates dates = new ReadDates(options.order(), options.today(), options.zone(), dates1904);
        return new Register(sheet, options, dates, new GuessLayout(options, dates).guess(sheet));
    }

    public Layout layout() {
        return layout;
    }

    /** The forms of dates met so far. */
    public Set<DateForm> dateForms() {
        return Set.copyOf(dates.met());
    }

    /** The readings of the rows below the headings, in their order, from the first on. */
    public Readings read() {
        return new Readings();
    }

    /** To be closed. */
    public final class Readings implements AutoCloseable {

        private final Rows rows = sheet.open();
        private final ReadRow readRow = new ReadRow(layout, options, dates);

        private Readings() {}

        /** The next row that is one of marks; null after the last. */
        public @Nullable RowReading next() {
            for (@Nullable Row row = rows.next(); row != null; row = rows.next()) {
                if (row.number() > layout.headingRow()) {
                    RowReading reading = readRow.read(row);
                    if (!reading.isEmpty()) {
                        return reading;
                    }
                }
            }
            return null;
        }

        @Override
        public void close() {
            rows.close();
        }
    }
}
