package io.rollcall.standalone.query;

import java.io.PrintStream;

/** How an answer is printed. */
public enum Format {
    /** For people: aligned columns. The whole answer is held in memory. */
    TABLE,
    /** RFC 4180, with a header; nothing stands for NULL. */
    CSV,
    /** One array of an object a row. */
    JSON;

    RowPrinter to(PrintStream out) {
        return switch (this) {
            case TABLE -> new TablePrinter(out);
            case CSV -> new CsvPrinter(out);
            case JSON -> new JsonPrinter(out);
        };
    }
}
