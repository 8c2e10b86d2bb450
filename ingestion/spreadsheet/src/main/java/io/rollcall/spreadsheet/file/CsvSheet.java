package io.rollcall.spreadsheet.file;

import de.siegmar.fastcsv.reader.CsvParseException;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.CsvRecord;
import de.siegmar.fastcsv.reader.CsvRecordHandler;
import de.siegmar.fastcsv.reader.FieldMismatchStrategy;
import io.rollcall.spreadsheet.file.DetectEncoding.Encoding;
import java.io.ByteArrayInputStream;
import java.io.InputStreamReader;
import java.io.Reader;
import java.nio.charset.Charset;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A text file of cells, read with FastCSV. */
final class CsvSheet implements Sheet {

    private final byte[] file;
    private final Encoding encoding;
    private final FileForm.Csv form;

    private CsvSheet(byte[] file, Encoding encoding, FileForm.Csv form) {
        this.file = file;
        this.encoding = encoding;
        this.form = form;
    }

    static CsvSheet open(byte[] file, @Nullable Charset charset) {
        if (file.length == 0) {
            throw new UnreadableFileException(FileRule.EMPTY);
        }
        Encoding encoding = DetectEncoding.detect(file, charset);
        char delimiter = GuessDelimiter.guess(reader(file, encoding));
        FileForm.Csv form = new FileForm.Csv(encoding.charset(), encoding.start() > 0, delimiter);
        return new CsvSheet(file, encoding, form);
    }

    @Override
    public FileForm form() {
        return form;
    }

    @Override
    public Rows open() {
        return new CsvRows(parse(reader(file, encoding), form.delimiter()));
    }

    /** With limits, and lenient as to quotes, as spreadsheet programs are. */
    static CsvReader<CsvRecord> parse(Reader text, char delimiter) {
        return CsvReader.builder()
                .fieldSeparator(delimiter)
                .skipEmptyLines(true)
                .extraFieldStrategy(FieldMismatchStrategy.IGNORE)
                .missingFieldStrategy(FieldMismatchStrategy.IGNORE)
                .maxBufferSize(Limits.RECORD)
                .build(
                        CsvRecordHandler.of(handler -> handler.maxFields(Limits.COLUMNS)
                                .maxFieldSize(Limits.TEXT)
                                .maxRecordSize(Limits.RECORD)),
                        text);
    }

    private static Reader reader(byte[] file, Encoding encoding) {
        return new InputStreamReader(
                new ByteArrayInputStream(file, encoding.start(), file.length - encoding.start()),
                encoding.charset().newDecoder());
    }

    private static final class CsvRows implements Rows {

        private final Iterator<CsvRecord> records;
        private int lastLine;
        private int count;

        CsvRows(CsvReader<CsvRecord> records) {
            this.records = records.iterator();
        }

        @Override
        public @Nullable Row next() {
            for (@Nullable CsvRecord found = nextRecord(); found != null; found = nextRecord()) {
                Row row = row(found);
                if (!row.isBlank() && !GuessDelimiter.isDeclaration(row)) {
                    if (++count > Limits.ROWS) {
                        throw new UnreadableFileException(FileRule.TOO_MANY_ROWS, String.valueOf(Limits.ROWS));
                    }
                    return row;
                }
            }
            return null;
        }

        private @Nullable CsvRecord nextRecord() {
            try {
                return records.hasNext() ? records.next() : null;
            } catch (CsvParseException tooLong) {
                throw new UnreadableFileException(FileRule.QUOTES, String.valueOf(lastLine + 1));
            }
        }

        private Row row(CsvRecord found) {
            lastLine = (int) found.getStartingLineNumber();
            List<Cell> cells = new ArrayList<>(found.getFieldCount());
            for (String field : found.getFields()) {
                cells.add(cell(field));
            }
            return new Row(lastLine, cells);
        }

        /** A text that a spreadsheet program would compute is a formula here too. */
        private static Cell cell(String field) {
            Cell cell = Cell.of(Cell.Kind.TEXT, field);
            return cell.text().startsWith("=") ? new Cell(Cell.Kind.FORMULA, cell.text()) : cell;
        }

        @Override
        public void close() {
            // Bytes in memory: nothing is held.
        }
    }
}
