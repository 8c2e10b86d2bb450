package io.rollcall.cockpit.live;

import io.rollcall.warehouse.query.ReasonCount;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.OptionalLong;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Why the absent people of one school, or of several, were absent on a day. The rows are the same on every day and in every school, so
 * that the absence of one tells nothing.
 */
public record DayReasons(LocalDate day, List<ReasonCount> counts) {

    /** A status and one of the reasons that it is told apart by; whatever is not named is {@code OTHER}. */
    public record Row(String status, String reason) {

        /** The key of the reason's name in the texts. */
        public String textKey() {
            return "reason." + reason.toLowerCase(Locale.ROOT);
        }
    }

    private static final String OTHER = "OTHER";

    /** Excused absences, then those that are not, each with what is left over at the end. */
    public static final List<Row> ROWS = Stream.concat(
                    Stream.of("ILLNESS", "MEDICAL", "FAMILY", "RELIGIOUS", "EXCLUDED", "HOLIDAY", OTHER)
                            .map(reason -> new Row("EXCUSED", reason)),
                    Stream.of("NONE_YET", "HOLIDAY", OTHER).map(reason -> new Row("UNEXCUSED", reason)))
            .toList();

    public DayReasons {
        counts = List.copyOf(counts);
    }

    /** Those of {@link #ROWS} that a status is told apart by. */
    public static List<Row> rows(String status) {
        return ROWS.stream().filter(row -> row.status().equals(status)).toList();
    }

    /** The sessions of which anything is known, in their order. */
    public List<String> sessions() {
        Set<String> known = Set.copyOf(counts.stream().map(ReasonCount::session).toList());
        return Stream.of("AM", "PM", "DAY").filter(known::contains).toList();
    }

    /** The people of each of {@link #ROWS}, exactly; for the school's own staff only. */
    public List<OptionalLong> exact(String session) {
        return people(session, ROWS).stream().map(OptionalLong::of).toList();
    }

    /** Each school by itself. */
    List<DayReasons> bySchool() {
        return counts.stream().collect(Collectors.groupingBy(ReasonCount::school)).values().stream()
                .map(ofSchool -> new DayReasons(day, ofSchool))
                .toList();
    }

    /** The people of each of {@link #ROWS} of one school with small ones hidden among those of the same status, whose sum is known. */
    public List<OptionalLong> suppressed(String session) {
        return Stream.of("EXCUSED", "UNEXCUSED")
                .flatMap(status -> suppressed(session, status).stream())
                .toList();
    }

    /** The same of the {@link #rows} of a status. */
    List<OptionalLong> suppressed(String session, String status) {
        return Suppression.of(people(session, rows(status)));
    }

    /** The people of each of these rows, exactly. */
    List<Long> people(String session, List<Row> rows) {
        return rows.stream().map(row -> people(session, row)).toList();
    }

    private long people(String session, Row row) {
        return counts.stream()
                .filter(count -> count.session().equals(session) && rowOf(count).equals(row))
                .mapToLong(ReasonCount::people)
                .sum();
    }

    private static Row rowOf(ReasonCount count) {
        Row named = new Row(count.status(), count.reason());
        return ROWS.contains(named) ? named : new Row(count.status(), OTHER);
    }
}
