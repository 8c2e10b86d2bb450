package io.rollcall.cockpit.live;

import io.rollcall.warehouse.query.Organisation;
import java.util.List;
import java.util.Map;
import java.util.OptionalDouble;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.function.ToLongFunction;
import java.util.stream.Collectors;

/**
 * Schools of one kind, or of one area, added up. A ratio is taken over the schools only of which the roster tells both
 * of its sides.
 *
 * @param name as shown, or its code
 */
public record RosterPart(String name, List<Organisation> schools) {

    public RosterPart {
        schools = List.copyOf(schools);
    }

    /** All of these schools together. */
    public static RosterPart of(String name, List<Organisation> schools) {
        return new RosterPart(name, schools);
    }

    /** The parts that this tells apart, in the order of their names; schools without one are left out. */
    public static List<RosterPart> by(List<Organisation> schools, Function<Organisation, String> name) {
        Map<String, List<Organisation>> parts = schools.stream()
                .filter(school -> !name.apply(school).isEmpty())
                .collect(Collectors.groupingBy(name, TreeMap::new, Collectors.toList()));
        return parts.entrySet().stream()
                .map(part -> new RosterPart(part.getKey(), part.getValue()))
                .toList();
    }

    /** The same under another name. */
    public RosterPart named(String other) {
        return new RosterPart(other, schools);
    }

    /** How many of them are institutions for out-of-school training. */
    public long training() {
        return schools.stream()
                .filter(school -> school.schoolKind().equals(SchoolKind.TRAINING.name()))
                .count();
    }

    public long enrolled() {
        return sum(schools, Organisation::enrolled);
    }

    public long staff() {
        return sum(schools, Organisation::staff);
    }

    public long teachers() {
        return sum(schools, Organisation::teachers);
    }

    public long classes() {
        return sum(schools, Organisation::classes);
    }

    /** Pupils to one member of staff. */
    public OptionalDouble pupilsPerStaff() {
        return ratio(Organisation::staff);
    }

    /** Pupils to one teacher. */
    public OptionalDouble pupilsPerTeacher() {
        return ratio(Organisation::teachers);
    }

    /** Pupils to one class. */
    public OptionalDouble classSize() {
        return ratio(Organisation::classes);
    }

    private OptionalDouble ratio(ToLongFunction<Organisation> other) {
        List<Organisation> known =
                schools.stream().filter(school -> other.applyAsLong(school) > 0).toList();
        return known.isEmpty()
                ? OptionalDouble.empty()
                : OptionalDouble.of((double) sum(known, Organisation::enrolled) / sum(known, other));
    }

    private static long sum(List<Organisation> schools, ToLongFunction<Organisation> figure) {
        return schools.stream().mapToLong(figure).sum();
    }
}
