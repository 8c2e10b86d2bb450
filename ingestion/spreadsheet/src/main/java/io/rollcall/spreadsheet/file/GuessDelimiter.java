package io.rollcall.spreadsheet.file;

import de.siegmar.fastcsv.reader.CsvParseException;
import de.siegmar.fastcsv.reader.CsvRecord;
import java.io.IOException;
import java.io.Reader;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Locale;

/** Guesses what stands between a text's cells: what its first line declares (Excel's {@code sep=;}), else what splits its first rows into the most cells. */
final class GuessDelimiter {

    private static final List<Character> DELIMITERS = List.of(',', ';', '\t');
    private static final String DECLARATION = "sep=";
    private static final int CHARACTERS_LOOKED_AT = 16 << 10;
    private static final int ROWS_LOOKED_AT = 20;

    private GuessDelimiter() {}

    static char guess(Reader text) {
        String head = head(text);
        if (head.toLowerCase(Locale.ROOT).startsWith(DECLARATION) && head.length() > DECLARATION.length()) {
            char declared = head.charAt(DECLARATION.length());
            if (DELIMITERS.contains(declared)) {
                return declared;
            }
        }
        char best = DELIMITERS.getFirst();
        int most = 0;
        for (char delimiter : DELIMITERS) {
            int cells = cells(head, delimiter);
            if (cells > most) {
                best = delimiter;
                most = cells;
            }
        }
        return best;
    }

    /** Whether the row is no row but the declaration; its delimiter has split it. */
    static boolean isDeclaration(Row row) {
        return row.number() == 1 && row.cell(0).text().toLowerCase(Locale.ROOT).startsWith(DECLARATION);
    }

    private static int cells(String head, char delimiter) {
        int rows = 0;
        int cells = 0;
        try {
            for (CsvRecord found : CsvSheet.parse(new StringReader(head), delimiter)) {
                cells += found.getFieldCount();
                if (++rows == ROWS_LOOKED_AT) {
                    return cells;
                }
            }
        } catch (CsvParseException tooLong) {
            return cells; // reading it in earnest says where
        }
        return cells;
    }

    private static String head(Reader text) {
        char[] head = new char[CHARACTERS_LOOKED_AT];
        int length = 0;
        try {
            for (int read = 0; read >= 0 && length < head.length; length += Math.max(read, 0)) {
                read = text.read(head, length, head.length - length);
            }
        } catch (IOException fromMemory) {
            throw new UncheckedIOException(fromMemory);
        }
        return new String(head, 0, length);
    }
}
