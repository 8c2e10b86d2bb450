package io.rollcall.spreadsheet.register;

import java.util.List;

/**
 * What one row says.
 *
 * @param row its number
 * @param marks that it holds
 * @param faults of the marks that could not be read; a row that is not understood at all has one
 */
public record RowReading(int row, List<Mark> marks, List<CellFault> faults) {

    public RowReading {
        marks = List.copyOf(marks);
        faults = List.copyOf(faults);
    }

    /** Whether the row is one of a mark or more; a signature below a table is none. */
    public boolean isEmpty() {
        return marks.isEmpty() && faults.isEmpty();
    }
}
