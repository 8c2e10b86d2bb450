package io.rollcall.simulator.replay;

import io.rollcall.event.Codes;
import java.math.BigDecimal;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.List;
import java.util.NavigableMap;
import java.util.TreeMap;
import java.util.regex.Pattern;

/** The published schools and daily figures, read and checked. The figures of a day are in the order of their schools' codes. */
public final class ReplayData {

    private static final List<String> SCHOOL_COLUMNS = List.of("school", "name", "borough", "district");
    private static final List<String> FIGURE_COLUMNS = List.of("date", "school", "attendance_pct");

    private static final Pattern PERCENT = Pattern.compile("100(\\.0{1,2})?|\\d{1,2}(\\.\\d{1,2})?");

    private final NavigableMap<String, ReplaySchool> schools = new TreeMap<>();
    private final NavigableMap<LocalDate, NavigableMap<String, PublishedFigure>> days = new TreeMap<>();

    private ReplayData() {}

    /**
     * Reads a file of schools and a file of daily figures, gzipped or not.
     *
     * @throws UnreadableDataException where a file cannot be read, a line is wrong, or nothing was published in the range
     */
    public static ReplayData read(Path schoolsFile, Path attendanceFile, DateRange range) {
        ReplayData data = new ReplayData();
        new CsvFile(schoolsFile).forEach(SCHOOL_COLUMNS, data::addSchool);
        new CsvFile(attendanceFile).forEach(FIGURE_COLUMNS, row -> data.addFigure(row, range));
        if (data.days.isEmpty()) {
            throw new UnreadableDataException(attendanceFile, "no figures " + range);
        }
        return data;
    }

    /** All schools, in the order of their codes; also those that no figure of the range speaks of. */
    public List<ReplaySchool> schools() {
        return List.copyOf(schools.values());
    }

    /** The days that have figures, oldest first. */
    public List<LocalDate> days() {
        return List.copyOf(days.keySet());
    }

    public List<PublishedFigure> figuresOf(LocalDate day) {
        return List.copyOf(days.getOrDefault(day, new TreeMap<>()).values());
    }

    /** Every figure, oldest first: what the warehouse must show after the replay. */
    public List<PublishedFigure> figures() {
        return days.values().stream().flatMap(day -> day.values().stream()).toList();
    }

    private void addSchool(CsvFile.Row row) {
        String code = schoolCode(row, row.field(0));
        schools.put(code, ReplaySchool.listed(code, row.field(1), row.field(2), row.field(3)));
    }

    private void addFigure(CsvFile.Row row, DateRange range) {
        LocalDate date = date(row);
        if (!range.contains(date)) {
            return;
        }
        String code = schoolCode(row, row.field(1));
        ReplaySchool school = schools.computeIfAbsent(code, ReplaySchool::unlisted);
        PublishedFigure figure = new PublishedFigure(school, date, hundredths(row));
        if (days.computeIfAbsent(date, _ -> new TreeMap<>()).putIfAbsent(code, figure) != null) {
            throw row.wrong("a second figure for this school and day");
        }
    }

    private static String schoolCode(CsvFile.Row row, String code) {
        if (!Codes.isCode(code)) {
            throw row.wrong("school must match " + Codes.PATTERN);
        }
        return code;
    }

    private static LocalDate date(CsvFile.Row row) {
        try {
            return LocalDate.parse(row.field(0));
        } catch (DateTimeParseException e) {
            throw row.wrong("date must be yyyy-MM-dd");
        }
    }

    private static int hundredths(CsvFile.Row row) {
        String percent = row.field(2);
        if (percent.isEmpty()) {
            return PublishedFigure.NOT_SUBMITTED;
        }
        if (!PERCENT.matcher(percent).matches()) {
            throw row.wrong("attendance_pct must be 0 to 100 with at most two decimals, or empty");
        }
        return new BigDecimal(percent).movePointRight(2).intValueExact();
    }
}
