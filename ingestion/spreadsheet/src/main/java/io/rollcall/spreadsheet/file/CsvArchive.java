package io.rollcall.spreadsheet.file;

import de.siegmar.fastcsv.reader.CsvParseException;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.CsvRecord;
import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Iterator;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * A zip file of CSV files in UTF-8, as registers of whole districts are exchanged. Only the packed bytes are held; a file is unpacked as it is read, row by row, as often as
 * it is asked for. Nothing is ever unpacked to disk, so a member's name leads nowhere.
 */
public final class CsvArchive {

    private final ZipParts parts;

    private CsvArchive(ZipParts parts) {
        this.parts = parts;
    }

    /**
     * Unpacks everything once, into nothing, and fails with {@link UnreadableFileException} where that is more than may be.
     *
     * @param mostBytes of all members together, unpacked
     */
    public static CsvArchive open(byte[] file, long mostBytes) {
        return new CsvArchive(ZipParts.open(file, mostBytes));
    }

    /** The members' names, in lower case and with slashes. */
    public Set<String> names() {
        return parts.names();
    }

    /** The lines of a member, its heading among them; each field is as it is written. Fails where there is no such member. */
    public Lines lines(String name) {
        return new Lines(parts.part(name));
    }

    /** Comma-separated lines, one after the other; never more than one is held. */
    public static final class Lines implements AutoCloseable {

        private static final int MARK_LENGTH = 3;

        private final CsvReader<CsvRecord> reader;
        private final Iterator<CsvRecord> records;
        private int number;

        private Lines(InputStream unpacked) {
            reader = CsvSheet.parse(
                    new InputStreamReader(withoutMark(unpacked), StandardCharsets.UTF_8.newDecoder()), ',');
            records = reader.iterator();
        }

        /** The next line that is not blank; null after the last. Fails with {@link UnreadableFileException} where it cannot be read on. */
        public @Nullable List<String> next() {
            try {
                if (!records.hasNext()) {
                    return null;
                }
                CsvRecord found = records.next();
                number = (int) found.getStartingLineNumber();
                return found.getFields();
            } catch (CsvParseException tooLong) {
                throw new UnreadableFileException(FileRule.QUOTES, String.valueOf(number + 1));
            } catch (UncheckedIOException notUtf8) {
                throw new UnreadableFileException(FileRule.ENCODING, String.valueOf(number + 1), "UTF-8");
            }
        }

        /** The number of the line that was shown last, from 1. */
        public int number() {
            return number;
        }

        @Override
        public void close() {
            try {
                reader.close();
            } catch (IOException fromMemory) {
                throw new UncheckedIOException(fromMemory);
            }
        }

        private static InputStream withoutMark(InputStream text) {
            BufferedInputStream buffered = new BufferedInputStream(text);
            try {
                buffered.mark(MARK_LENGTH);
                byte[] start = buffered.readNBytes(MARK_LENGTH);
                boolean marked = start.length == MARK_LENGTH
                        && start[0] == (byte) 0xEF
                        && start[1] == (byte) 0xBB
                        && start[2] == (byte) 0xBF;
                if (!marked) {
                    buffered.reset();
                }
            } catch (IOException broken) {
                throw new UnreadableFileException(FileRule.BROKEN_WORKBOOK);
            }
            return buffered;
        }
    }
}
