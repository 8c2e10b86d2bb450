package io.rollcall.spreadsheet.register;

import io.rollcall.spreadsheet.file.Cell;
import io.rollcall.spreadsheet.file.ColumnName;
import io.rollcall.spreadsheet.file.FileRule;
import io.rollcall.spreadsheet.file.Row;
import io.rollcall.spreadsheet.file.Rows;
import io.rollcall.spreadsheet.file.Sheet;
import io.rollcall.spreadsheet.file.UnreadableFileException;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Finds the row that names the columns, below whatever titles stand above it, and what each column means. */
final class GuessLayout {

    private static final int ROWS_LOOKED_AT = 20;

    private final RegisterOptions options;
    private final ReadHeading readHeading;

    GuessLayout(RegisterOptions options, ReadDates dates) {
        this.options = options;
        this.readHeading = new ReadHeading(dates, options);
    }

    /** Fails with {@link UnreadableFileException} where no row names the pupil's number and a status or a session. */
    Layout guess(Sheet sheet) {
        boolean anyPerson = false;
        boolean anyHeading = false;
        try (Rows rows = sheet.open()) {
            for (int looked = 0; looked < ROWS_LOOKED_AT; looked++) {
                @Nullable Row row = rows.next();
                if (row == null) {
                    break;
                }
                Map<Integer, Meaning> meanings = meanings(row);
                boolean person = meanings.containsValue(Meaning.PERSON);
                if (person
                        && (meanings.containsValue(Meaning.STATUS)
                                || !markColumns(row, meanings).isEmpty())) {
                    return layout(row, meanings);
                }
                anyPerson |= person;
                anyHeading |= !meanings.isEmpty();
            }
        }
        if (!anyHeading) {
            throw new UnreadableFileException(FileRule.HEADINGS, String.valueOf(ROWS_LOOKED_AT));
        }
        throw new UnreadableFileException(anyPerson ? FileRule.STATUS_COLUMN : FileRule.PERSON_COLUMN);
    }

    private Map<Integer, Meaning> meanings(Row row) {
        Map<Integer, Meaning> meanings = new HashMap<>();
        for (int column = 0; column < row.cells().size(); column++) {
            @Nullable Meaning meaning = options.kind().meaningOf(row.cell(column).text());
            if (meaning != null) {
                meanings.put(column, meaning);
            }
        }
        meanings.putAll(options.columns());
        return meanings;
    }

    private List<MarkColumn> markColumns(Row row, Map<Integer, Meaning> meanings) {
        List<MarkColumn> marks = new ArrayList<>();
        for (int column = 0; column < row.cells().size(); column++) {
            Cell heading = row.cell(column);
            if (!heading.isEmpty() && !meanings.containsKey(column)) {
                @Nullable MarkColumn mark = readHeading.read(heading, column);
                if (mark != null) {
                    marks.add(mark);
                }
            }
        }
        return marks;
    }

    private Layout layout(Row row, Map<Integer, Meaning> meanings) {
        Map<Meaning, Integer> columns = new EnumMap<>(Meaning.class);
        meanings.forEach((column, meaning) -> {
            @Nullable Integer other = meaning == Meaning.IGNORED ? null : columns.putIfAbsent(meaning, column);
            if (other != null) {
                throw twice(Math.min(other, column), Math.max(other, column));
            }
        });
        List<MarkColumn> marks = markColumns(row, meanings);
        requireDistinct(marks);
        @Nullable Integer status = columns.remove(Meaning.STATUS);
        if (marks.isEmpty() && status != null) {
            marks.add(new MarkColumn(status, null, null));
            return layout(row, Layout.Shape.LONG, columns, marks);
        }
        return layout(row, Layout.Shape.WIDE, columns, marks);
    }

    private Layout layout(Row row, Layout.Shape shape, Map<Meaning, Integer> columns, List<MarkColumn> marks) {
        requireSchoolAndDate(columns, marks);
        Set<Integer> used = new HashSet<>(columns.values());
        marks.forEach(mark -> used.add(mark.column()));
        Map<Integer, String> headings = new HashMap<>();
        List<Integer> ignored = new ArrayList<>();
        for (int column = 0; column < row.cells().size(); column++) {
            if (used.contains(column)) {
                // What the caller explains may be called anything, even a pupil's name where there are no headings.
                headings.put(
                        column,
                        options.columns().containsKey(column)
                                ? ""
                                : row.cell(column).text());
            } else if (!row.cell(column).isEmpty()) {
                ignored.add(column);
            }
        }
        return new Layout(row.number(), shape, columns, marks, headings, ignored);
    }

    private void requireSchoolAndDate(Map<Meaning, Integer> columns, List<MarkColumn> marks) {
        if (options.school().isEmpty() && !columns.containsKey(Meaning.SCHOOL)) {
            throw new UnreadableFileException(FileRule.SCHOOL);
        }
        if (options.date() == null
                && !columns.containsKey(Meaning.DATE)
                && marks.stream().anyMatch(mark -> mark.date() == null)) {
            throw new UnreadableFileException(FileRule.DATE);
        }
    }

    private static void requireDistinct(List<MarkColumn> marks) {
        Map<MarkColumn, Integer> seen = new HashMap<>();
        for (MarkColumn mark : marks) {
            @Nullable Integer other = seen.putIfAbsent(new MarkColumn(0, mark.date(), mark.occasion()), mark.column());
            if (other != null) {
                throw twice(other, mark.column());
            }
        }
    }

    private static UnreadableFileException twice(int one, int other) {
        return new UnreadableFileException(FileRule.HEADING_TWICE, ColumnName.of(one), ColumnName.of(other));
    }
}
