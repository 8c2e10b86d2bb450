package io.rollcall.spreadsheet.file;

import java.util.List;

/**
 * A row that is not blank.
 *
 * @param number as the school's program shows it: the sheet's row, or the line of a CSV file on which it begins; from 1
 * @param cells from the first column on; what is behind the last one is empty
 */
public record Row(int number, List<Cell> cells) {

    public Row {
        cells = List.copyOf(cells);
    }

    public Cell cell(int column) {
        return column < cells.size() ? cells.get(column) : Cell.EMPTY;
    }

    boolean isBlank() {
        return cells.stream().allMatch(Cell::isEmpty);
    }
}
