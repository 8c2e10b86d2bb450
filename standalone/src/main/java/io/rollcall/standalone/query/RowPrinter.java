package io.rollcall.standalone.query;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** Prints a result: its columns once, then each row, then its end. */
interface RowPrinter {

    void begin(List<String> columns);

    void row(List<@Nullable Object> values);

    void end();
}
