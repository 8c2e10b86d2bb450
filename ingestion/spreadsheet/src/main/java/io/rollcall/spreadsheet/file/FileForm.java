package io.rollcall.spreadsheet.file;

import java.nio.charset.Charset;

/** How a file's bytes are to be read, as found out from the bytes themselves. */
public sealed interface FileForm {

    /**
     * Text.
     *
     * @param charset its encoding
     * @param byteOrderMark whether it begins with one
     * @param delimiter what stands between two cells
     */
    record Csv(Charset charset, boolean byteOrderMark, char delimiter) implements FileForm {}

    /**
     * A workbook ({@code .xlsx}).
     *
     * @param sheet which of its sheets is read, from 1
     * @param dates1904 whether its days are counted from 1904, as old programs of the Macintosh did
     */
    record Workbook(int sheet, boolean dates1904) implements FileForm {}
}
