package io.rollcall.spreadsheet.register;

import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * How a sheet is laid out.
 *
 * @param headingRow the number of the row that names the columns
 * @param shape a row a mark, or a row a pupil
 * @param columns the columns that say something of every mark of a row, from 0
 * @param marks the columns that hold marks
 * @param headings what those columns are called, as written, by their place; "" for one that the caller explains, which may be anything
 * @param ignored the other columns that have a heading, from 0
 */
public record Layout(
        int headingRow,
        Shape shape,
        Map<Meaning, Integer> columns,
        List<MarkColumn> marks,
        Map<Integer, String> headings,
        List<Integer> ignored) {

    /** The two layouts that schools keep. */
    public enum Shape {
        /** A row a mark. */
        LONG,
        /** A row a pupil, a column a session. */
        WIDE
    }

    public Layout {
        columns = Map.copyOf(columns);
        marks = List.copyOf(marks);
        headings = Map.copyOf(headings);
        ignored = List.copyOf(ignored);
    }

    /** Null where there is no such column. */
    @Nullable Integer column(Meaning meaning) {
        return columns.get(meaning);
    }
}
