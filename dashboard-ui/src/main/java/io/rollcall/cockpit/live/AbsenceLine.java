package io.rollcall.cockpit.live;

import io.rollcall.warehouse.query.PersistentAbsence.AbsenceRow;
import io.rollcall.warehouse.query.PersistentAbsence.Degree;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.function.Predicate;

/**
 * A school, or an area, and what is published of its pupils' absence. The two degrees are published apart: of a school one may be told and not the other.
 *
 * @param code of the school, or of the area
 * @param name as shown, or the code
 */
public record AbsenceLine(String code, String name, Optional<Absentees> persistent, Optional<Absentees> severe) {

    private static final Comparator<AbsenceLine> MOST_FIRST = Comparator.comparingDouble(
                    (AbsenceLine line) -> -share(line.persistent()))
            .thenComparingDouble(line -> -share(line.severe()))
            .thenComparing(AbsenceLine::code);

    /**
     * Pupils who were absent so often.
     *
     * @param schools how many schools they are of
     */
    public record Absentees(long schools, long pupils, long absent) {

        /** Of all pupils of these schools. */
        public double share() {
            return (double) absent / pupils;
        }
    }

    /** The schools that are told of by themselves, those with the largest share first. */
    public static List<AbsenceLine> schools(List<AbsenceRow> rows) {
        return lines(rows, AbsenceRow::school, AbsenceRow::name).stream()
                .sorted(MOST_FIRST)
                .toList();
    }

    /** The areas that anything is told of, by their codes; rows of several areas are in none. */
    public static List<AbsenceLine> areas(List<AbsenceRow> rows) {
        return lines(rows, AbsenceRow::subDistrict, AbsenceRow::subDistrictName);
    }

    /** All that is told of, as one line; empty where nothing is published. */
    public static Optional<AbsenceLine> all(String name, List<AbsenceRow> rows) {
        return rows.isEmpty() ? Optional.empty() : Optional.of(line("", name, rows));
    }

    private static double share(Optional<Absentees> absentees) {
        return absentees.map(Absentees::share).orElse(-1.0);
    }

    private static List<AbsenceLine> lines(
            List<AbsenceRow> rows, Function<AbsenceRow, String> code, Function<AbsenceRow, String> name) {
        Map<String, List<AbsenceRow>> byCode = new TreeMap<>();
        rows.stream()
                .filter(row -> !code.apply(row).isEmpty())
                .forEach(row -> byCode.computeIfAbsent(code.apply(row), key -> new ArrayList<>())
                        .add(row));
        return byCode.entrySet().stream()
                .map(part -> {
                    String known = name.apply(part.getValue().getFirst());
                    return line(part.getKey(), known.isEmpty() ? part.getKey() : known, part.getValue());
                })
                .toList();
    }

    private static AbsenceLine line(String code, String name, List<AbsenceRow> rows) {
        return new AbsenceLine(
                code,
                name,
                sum(rows, row -> row.degree() == Degree.PERSISTENT),
                sum(rows, row -> row.degree() == Degree.SEVERE));
    }

    private static Optional<Absentees> sum(List<AbsenceRow> rows, Predicate<AbsenceRow> which) {
        return rows.stream()
                .filter(which)
                .map(row -> new Absentees(row.schools(), row.pupils(), row.absentees()))
                .reduce((one, other) -> new Absentees(
                        one.schools() + other.schools(), one.pupils() + other.pupils(), one.absent() + other.absent()));
    }
}
