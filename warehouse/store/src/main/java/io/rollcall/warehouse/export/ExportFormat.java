package io.rollcall.warehouse.export;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/** The forms of an exported file. */
public enum ExportFormat {
    /** Arrow's stream of record batches. */
    ARROW("ArrowStream", "application/vnd.apache.arrow.stream", "arrows", ExportFormat.MOST_ROWS),
    PARQUET("Parquet", "application/vnd.apache.parquet", "parquet", ExportFormat.MOST_ROWS),
    CSV("CSVWithNames", "text/csv; charset=utf-8", "csv", ExportFormat.MOST_ROWS),
    /** A sheet of a workbook has 1,048,576 rows, one of them the heading. */
    XLSX("ArrowStream", "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet", "xlsx", 1_048_575);

    private static final long MOST_ROWS = 20_000_000;

    private final String engineFormat;
    private final String mediaType;
    private final String suffix;
    private final long mostRows;

    ExportFormat(String engineFormat, String mediaType, String suffix, long mostRows) {
        this.engineFormat = engineFormat;
        this.mediaType = mediaType;
        this.suffix = suffix;
        this.mostRows = mostRows;
    }

    /** The format's name in an address, such as {@code arrow}. */
    public String word() {
        return name().toLowerCase(Locale.ROOT);
    }

    public static Optional<ExportFormat> named(String word) {
        return Arrays.stream(values())
                .filter(format -> format.word().equals(word))
                .findFirst();
    }

    public String mediaType() {
        return mediaType;
    }

    /** How a file's name ends, without the dot. */
    public String suffix() {
        return suffix;
    }

    /** The most rows of one export: an export of more is refused, never cut. */
    public long mostRows() {
        return mostRows;
    }

    /** The form in which the warehouse sends the rows. */
    String engineFormat() {
        return engineFormat;
    }
}
