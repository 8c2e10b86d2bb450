package io.rollcall.warehouse.publish;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.mapping;
import static java.util.stream.Collectors.toList;
import static java.util.stream.Collectors.toSet;

import io.rollcall.warehouse.RealWarehouse;
import io.rollcall.warehouse.publish.MadeUpSchools.Place;
import io.rollcall.warehouse.publish.MadeUpSchools.SchoolClass;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;

/** All figures of a school's session that an analyst reads, each with whom it is about. The roster, who is in which class and grade, is taken for known. */
final class ReadFacts {

    static final List<String> REASONS = List.of(
            "NONE",
            "ILLNESS",
            "MEDICAL",
            "FAMILY",
            "RELIGIOUS",
            "EXCLUDED",
            "HOLIDAY",
            "LEFT_EARLY",
            "OTHER",
            "NONE_YET");

    private static final List<String> ABSENT = List.of("EXCUSED", "UNEXCUSED");

    private final RealWarehouse warehouse;
    private final String district;
    private final Map<String, List<List<String>>> totals;
    private final Map<String, List<List<String>>> classes;
    private final Map<String, List<List<String>>> reasons;

    ReadFacts(RealWarehouse warehouse, String district) {
        this.warehouse = warehouse;
        this.district = district;
        totals = rows("present + late + offsite, excused, unexcused", "attendance_daily");
        classes = rows("grade, class, attending, absent", "attendance_by_class");
        reasons = rows("status, reason, pupils", "absence_reasons");
    }

    List<Fact> of(List<SchoolClass> school, LocalDate date, String session) {
        Set<Place> places = places(school, date, session);
        String at = school.getFirst().school() + " " + date + " " + session;
        List<Fact> facts = new ArrayList<>();
        for (List<String> row : totals.getOrDefault(at, List.of())) {
            facts.add(fact(places, place -> place.status().equals("PRESENT"), row.get(0), true));
            facts.add(fact(places, place -> place.status().equals("EXCUSED"), row.get(1), true));
            facts.add(fact(places, place -> place.status().equals("UNEXCUSED"), row.get(2), true));
        }
        addClasses(facts, places, classes.getOrDefault(at, List.of()));
        addReasons(facts, places, reasons.getOrDefault(at, List.of()));
        return facts;
    }

    /** Every place that somebody could be in. */
    static Set<Place> places(List<SchoolClass> classes, LocalDate date, String session) {
        List<Place> places = new ArrayList<>();
        for (SchoolClass each : classes) {
            places.add(new Place(each, date, session, "PRESENT", ""));
            ABSENT.forEach(
                    status -> REASONS.forEach(reason -> places.add(new Place(each, date, session, status, reason))));
        }
        return Set.copyOf(places);
    }

    private static void addClasses(List<Fact> facts, Set<Place> places, List<List<String>> rows) {
        Set<String> shown = rows.stream().map(row -> row.get(1)).collect(toSet());
        Set<String> gradesShown = rows.stream().map(row -> row.get(0)).collect(toSet());
        for (List<String> row : rows) {
            String grade = row.get(0);
            String name = row.get(1);
            Predicate<Place> members = place -> {
                SchoolClass its = place.schoolClass();
                if (!name.isEmpty()) {
                    return its.name().equals(name);
                }
                return grade.isEmpty()
                        ? its.grade().isEmpty() || !gradesShown.contains(its.grade())
                        : its.grade().equals(grade) && !shown.contains(its.name());
            };
            facts.add(fact(places, members.and(place -> place.status().equals("PRESENT")), row.get(2), false));
            facts.add(fact(places, members.and(place -> ABSENT.contains(place.status())), row.get(3), false));
        }
    }

    private static void addReasons(List<Fact> facts, Set<Place> places, List<List<String>> rows) {
        for (List<String> row : rows) {
            Set<String> shown = rows.stream()
                    .filter(other -> other.get(0).equals(row.get(0)))
                    .map(other -> other.get(1))
                    .collect(toSet());
            Predicate<Place> members = place -> place.status().equals(row.get(0))
                    && (row.get(1).isEmpty()
                            ? !shown.contains(place.reason())
                            : place.reason().equals(row.get(1)));
            facts.add(fact(places, members, row.get(2), false));
        }
    }

    private static Fact fact(Set<Place> places, Predicate<Place> members, String people, boolean live) {
        return new Fact(places.stream().filter(members).collect(toSet()), Long.parseLong(people), live);
    }

    /** By school, date and session. */
    private Map<String, List<List<String>>> rows(String columns, String view) {
        String sql =
                "SELECT concat(school_code, ' ', date, ' ', session, '|', %s) FROM analytics.%s WHERE district = '%s'"
                        .formatted(columns.replace(", ", ", '|', "), view, district);
        return RealWarehouse.column(warehouse.analystsDataSource(), sql).stream()
                .map(row -> List.of(row.split("\\|", -1)))
                .collect(groupingBy(List::getFirst, mapping(row -> row.subList(1, row.size()), toList())));
    }
}
