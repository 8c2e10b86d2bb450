package io.rollcall.spreadsheet.register;

import io.rollcall.event.Mode;
import io.rollcall.event.Reason;
import io.rollcall.event.Session;
import io.rollcall.spreadsheet.file.Cell;
import io.rollcall.spreadsheet.file.Row;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Reads one row. What is wrong with one cell is not its neighbours' concern, unless they share it. */
final class ReadRow {

    /** What a spreadsheet program makes of a long number: 4.40106E+17. */
    private static final Pattern POWER_OF_TEN = Pattern.compile("[0-9](\\.[0-9]+)?E\\+[0-9]{1,3}");

    private static final int MOST_EXACT_DIGITS = 15;

    private final Layout layout;
    private final RegisterOptions options;
    private final ReadDates dates;
    private final KindWords words;

    ReadRow(Layout layout, RegisterOptions options, ReadDates dates) {
        this.layout = layout;
        this.options = options;
        this.dates = dates;
        this.words = new KindWords(options.kind(), options.answered());
    }

    /** What all marks of a row share. */
    private record Shared(
            String school,
            String classCode,
            String person,
            String occasion,
            @Nullable Instant modified) {}

    RowReading read(Row row) {
        List<Mark> marks = new ArrayList<>(layout.marks().size());
        List<CellFault> faults = new ArrayList<>(0);
        if (saysNothing(row)) {
            return new RowReading(row.number(), marks, faults);
        }
        try {
            Shared shared = shared(row);
            for (MarkColumn column : layout.marks()) {
                try {
                    readMark(row, column, shared, marks);
                } catch (CellFaultException wrong) {
                    faults.add(wrong.fault());
                }
            }
        } catch (CellFaultException wrong) {
            faults.add(wrong.fault());
        }
        return new RowReading(row.number(), marks, faults);
    }

    private boolean saysNothing(Row row) {
        return cell(row, Meaning.PERSON).isEmpty()
                && layout.marks().stream()
                        .allMatch(mark -> row.cell(mark.column()).isEmpty());
    }

    private Shared shared(Row row) throws CellFaultException {
        String person = person(row);
        String school = value(row, Meaning.SCHOOL);
        if (school.isEmpty()) {
            school = options.school();
        }
        if (school.isEmpty()) {
            throw new CellFaultException(place(Meaning.SCHOOL), CellRule.SCHOOL_PRESENT);
        }
        return new Shared(school, value(row, Meaning.CLASS), person, occasion(row), modified(row));
    }

    private void readMark(Row row, MarkColumn column, Shared shared, List<Mark> marks) throws CellFaultException {
        String word = value(row.cell(column.column()), column.column());
        if (words.saysNotYet(word)) {
            return;
        }
        if (word.isEmpty() || StatusWords.saysNothing(word)) {
            if (layout.shape() == Layout.Shape.WIDE) {
                return; // nothing is said: the pupil stays unknown
            }
            throw new CellFaultException(column.column(), CellRule.STATUS_PRESENT);
        }
        @Nullable Said said = words.meaningOf(word);
        if (said == null) {
            throw new CellFaultException(column.column(), CellRule.STATUS_WORD);
        }
        marks.add(new Mark(
                column.column(),
                shared.school(),
                shared.classCode(),
                date(row, column),
                firstOf(column.occasion(), shared.occasion()),
                shared.person(),
                withAttributes(row, said),
                shared.modified()));
    }

    private String person(Row row) throws CellFaultException {
        int column = place(Meaning.PERSON);
        Cell cell = row.cell(column);
        String person = value(cell, column);
        if (person.isEmpty()) {
            throw new CellFaultException(column, CellRule.PERSON_PRESENT);
        }
        boolean damagedNumber = cell.kind() == Cell.Kind.NUMBER
                && (person.length() > MOST_EXACT_DIGITS || !person.chars().allMatch(Character::isDigit));
        if (damagedNumber || POWER_OF_TEN.matcher(person).matches()) {
            throw new CellFaultException(column, CellRule.PERSON_DIGITS);
        }
        return person;
    }

    private LocalDate date(Row row, MarkColumn column) throws CellFaultException {
        @Nullable LocalDate ofColumn = column.date();
        if (ofColumn != null) {
            return ofColumn;
        }
        if (!value(row, Meaning.DATE).isEmpty()) {
            return dates.date(cell(row, Meaning.DATE), place(Meaning.DATE));
        }
        @Nullable LocalDate otherwise = options.date();
        if (otherwise == null) {
            throw new CellFaultException(place(Meaning.DATE), CellRule.DATE_PRESENT);
        }
        return otherwise;
    }

    private String firstOf(@Nullable String ofColumn, String ofRow) {
        if (ofColumn != null) {
            return ofColumn;
        }
        return ofRow.isEmpty() ? options.occasion() : ofRow;
    }

    /** "" where the row names none. */
    private String occasion(Row row) throws CellFaultException {
        String shift = value(row, Meaning.SHIFT);
        String word = value(row, Meaning.SESSION);
        if (word.isEmpty()) {
            return shift;
        }
        @Nullable Session session = AttributeWords.session(word);
        if (session == null) {
            throw new CellFaultException(place(Meaning.SESSION), CellRule.SESSION_WORD);
        }
        return session.name();
    }

    private @Nullable Instant modified(Row row) throws CellFaultException {
        return value(row, Meaning.MODIFIED).isEmpty()
                ? null
                : dates.instant(cell(row, Meaning.MODIFIED), place(Meaning.MODIFIED));
    }

    private Said withAttributes(Row row, Said said) throws CellFaultException {
        String reasonWord = value(row, Meaning.REASON);
        String modeWord = value(row, Meaning.MODE);
        @Nullable Reason reason = reasonWord.isEmpty() ? said.reason() : AttributeWords.reason(reasonWord);
        @Nullable Mode mode = modeWord.isEmpty() ? said.mode() : AttributeWords.mode(modeWord);
        if (reason == null) {
            throw new CellFaultException(place(Meaning.REASON), CellRule.REASON_WORD);
        }
        if (mode == null) {
            throw new CellFaultException(place(Meaning.MODE), CellRule.MODE_WORD);
        }
        return said.because(reason).by(mode);
    }

    /** "" where there is no such column, too. */
    private String value(Row row, Meaning meaning) throws CellFaultException {
        @Nullable Integer column = layout.column(meaning);
        return column == null ? "" : value(row.cell(column), column);
    }

    private static String value(Cell cell, int column) throws CellFaultException {
        return switch (cell.kind()) {
            case EMPTY -> "";
            case TEXT, NUMBER, DATE -> cell.text();
            case FORMULA -> throw new CellFaultException(column, CellRule.FORMULA);
            case ERROR -> throw new CellFaultException(column, CellRule.ERROR_VALUE);
        };
    }

    private Cell cell(Row row, Meaning meaning) {
        @Nullable Integer column = layout.column(meaning);
        return row.cell(column == null ? Integer.MAX_VALUE : column);
    }

    /** 0 where there is no such column: a fault must stand somewhere. */
    private int place(Meaning meaning) {
        @Nullable Integer column = layout.column(meaning);
        return column == null ? 0 : column;
    }
}
