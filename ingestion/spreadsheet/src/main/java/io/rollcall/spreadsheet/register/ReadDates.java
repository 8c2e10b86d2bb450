package io.rollcall.spreadsheet.register;

import io.rollcall.spreadsheet.file.Cell;
import io.rollcall.spreadsheet.file.SerialNumber;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Reads the dates and times of one file; remembers which forms it met. A column holds few dates many times, so each text is read once. */
final class ReadDates {

    private static final String TIME = "(?:[T ]+(\\d{1,2}:\\d{2}(?::\\d{2})?)(?:\\.\\d+)?)?";
    private static final Pattern YEAR_FIRST = Pattern.compile("(\\d{4})([-/.])(\\d{1,2})\\2(\\d{1,2})" + TIME);
    private static final Pattern COMPACT = Pattern.compile("(19|20)(\\d{2})(\\d{2})(\\d{2})");
    private static final Pattern CHINESE = Pattern.compile("(?:(\\d{4})年)?(\\d{1,2})月(\\d{1,2})[日号]?" + TIME);
    private static final Pattern YEAR_LAST = Pattern.compile("(\\d{1,2})([-/.])(\\d{1,2})\\2(\\d{4})" + TIME);
    private static final Pattern SERIAL = Pattern.compile("\\d{5}(?:\\.\\d+)?");

    /** A hostile file may have a different date in every cell. */
    private static final int MOST_REMEMBERED = 2_000;

    private final DayOrder order;
    private final LocalDate today;
    private final ZoneId zone;
    private final boolean dates1904;
    private final Set<DateForm> met = EnumSet.noneOf(DateForm.class);
    private final Map<String, Found> remembered = new HashMap<>();

    ReadDates(DayOrder order, LocalDate today, ZoneId zone, boolean dates1904) {
        this.order = order;
        this.today = today;
        this.zone = zone;
        this.dates1904 = dates1904;
    }

    /** What a text is: a local time, or what keeps it from being one. */
    private record Found(
            @Nullable LocalDateTime time,
            DateForm form,
            @Nullable CellRule fault) {

        static Found wrong(CellRule fault) {
            return new Found(null, DateForm.YEAR_FIRST, fault);
        }
    }

    Set<DateForm> met() {
        return met;
    }

    void meet(DateForm form) {
        met.add(form);
    }

    LocalDate date(Cell cell, int column) throws CellFaultException {
        return time(cell, column, CellRule.DATE_FORM).toLocalDate();
    }

    /** An instant with an offset, or a local time of the district's. */
    Instant instant(Cell cell, int column) throws CellFaultException {
        try {
            return OffsetDateTime.parse(cell.text().replace(' ', 'T')).toInstant();
        } catch (DateTimeException withoutOffset) {
            return time(cell, column, CellRule.MODIFIED_FORM).atZone(zone).toInstant();
        }
    }

    /** Null where the text is no date; for a heading, which may be anything. Fails where it is one that is not understood. */
    @Nullable LocalDate heading(Cell cell) throws CellFaultException {
        Found found = find(cell);
        if (found.fault() == CellRule.DATE_ORDER) {
            throw new CellFaultException(0, CellRule.DATE_ORDER);
        }
        @Nullable LocalDateTime time = found.time();
        if (time == null) {
            return null;
        }
        met.add(found.form());
        return time.toLocalDate();
    }

    private LocalDateTime time(Cell cell, int column, CellRule otherwise) throws CellFaultException {
        Found found = remembered.get(cell.text());
        if (found == null) {
            found = find(cell);
            if (remembered.size() < MOST_REMEMBERED) {
                remembered.put(cell.text(), found);
            }
        }
        @Nullable LocalDateTime time = found.time();
        if (time == null) {
            throw new CellFaultException(
                    column, found.fault() == CellRule.DATE_ORDER ? CellRule.DATE_ORDER : otherwise);
        }
        met.add(found.form());
        return time;
    }

    private Found find(Cell cell) {
        try {
            String text = Words.narrow(cell.text());
            Matcher m = YEAR_FIRST.matcher(text);
            if (m.matches()) {
                DateForm form = cell.kind() == Cell.Kind.DATE ? DateForm.DATE_CELL : DateForm.YEAR_FIRST;
                return found(form, number(m, 1), number(m, 3), number(m, 4), m.group(5));
            }
            m = CHINESE.matcher(text);
            if (m.matches()) {
                return m.group(1) == null
                        ? withoutYear(number(m, 2), number(m, 3))
                        : found(DateForm.CHINESE, number(m, 1), number(m, 2), number(m, 3), m.group(4));
            }
            m = YEAR_LAST.matcher(text);
            if (m.matches()) {
                return yearLast(number(m, 1), number(m, 3), number(m, 4), m.group(5));
            }
            m = COMPACT.matcher(text);
            if (m.matches()) {
                return found(DateForm.YEAR_FIRST, number(m, 1) * 100 + number(m, 2), number(m, 3), number(m, 4), null);
            }
            return SERIAL.matcher(text).matches()
                    ? new Found(SerialNumber.time(Double.parseDouble(text), dates1904), DateForm.SERIAL, null)
                    : Found.wrong(CellRule.DATE_FORM);
        } catch (DateTimeException notInTheCalendar) {
            return Found.wrong(CellRule.DATE_FORM);
        }
    }

    private Found yearLast(int first, int second, int year, @Nullable String time) {
        return switch (order) {
            case NOT_SAID -> Found.wrong(CellRule.DATE_ORDER);
            case DAY_FIRST -> found(DateForm.DAY_FIRST, year, second, first, time);
            case MONTH_FIRST -> found(DateForm.MONTH_FIRST, year, first, second, time);
        };
    }

    private Found withoutYear(int month, int day) {
        LocalDate thisYear = LocalDate.of(today.getYear(), month, day);
        LocalDate date = thisYear.isAfter(today) ? LocalDate.of(today.getYear() - 1, month, day) : thisYear;
        return new Found(date.atStartOfDay(), DateForm.CHINESE_WITHOUT_YEAR, null);
    }

    private static Found found(DateForm form, int year, int month, int day, @Nullable String time) {
        LocalTime at = time == null ? LocalTime.MIDNIGHT : LocalTime.parse(time.length() % 3 == 1 ? '0' + time : time);
        return new Found(LocalDate.of(year, month, day).atTime(at), form, null);
    }

    private static int number(Matcher m, int group) {
        return Integer.parseInt(m.group(group));
    }
}
