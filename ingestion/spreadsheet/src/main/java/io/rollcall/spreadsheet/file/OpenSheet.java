package io.rollcall.spreadsheet.file;

import java.nio.charset.Charset;
import org.jspecify.annotations.Nullable;

/** Tells from a file's first bytes what it is, whatever its name says. */
public final class OpenSheet {

    private static final byte[] ZIP = {'P', 'K', 3, 4};
    private static final byte[] OLD_EXCEL = {(byte) 0xD0, (byte) 0xCF, 0x11, (byte) 0xE0};

    private OpenSheet() {}

    /**
     * @param file all its bytes
     * @param charset the encoding that the caller says a text has; null to find out
     * @param sheet which sheet of a workbook, from 1; 0 for the first that is shown
     */
    public static Sheet open(byte[] file, @Nullable Charset charset, int sheet) {
        if (startsWith(file, ZIP)) {
            return WorkbookSheet.open(file, sheet);
        }
        if (startsWith(file, OLD_EXCEL)) {
            throw new UnreadableFileException(FileRule.OLD_WORKBOOK);
        }
        return CsvSheet.open(file, charset);
    }

    private static boolean startsWith(byte[] file, byte[] start) {
        if (file.length < start.length) {
            return false;
        }
        for (int i = 0; i < start.length; i++) {
            if (file[i] != start[i]) {
                return false;
            }
        }
        return true;
    }
}
