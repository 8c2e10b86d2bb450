package io.rollcall.spreadsheet.file;

/** What is read of one file, at most. A register of a large school for half a year fits several times. */
final class Limits {

    static final int ROWS = 200_000;
    static final int COLUMNS = 512;

    /** Of one cell; Excel's own. */
    static final int TEXT = 32_767;

    static final int RECORD = 256 << 10;

    /** A workbook's parts, all together, unpacked. */
    static final long UNPACKED_BYTES = 128L << 20;

    static final int PARTS = 1_000;
    static final int SHARED_STRINGS = 250_000;
    static final int SHARED_CHARACTERS = 8 << 20;
    static final int STYLES = 65_536;

    private Limits() {}
}
