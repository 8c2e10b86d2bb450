package io.rollcall.warehouse.publish;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;

/**
 * Divides people by a name that each of them has, such as the reason of an absence, into the groups that are shown. A name that nobody has is one of the small ones: were it left out, the others' sum would say that it is zero.
 */
final class GroupByName {

    /** The reasons of {@code io.rollcall.event.Reason}, which the warehouse does not know. */
    static final Set<String> REASONS = Set.of(
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

    /** The statuses of those who checked in, by kind. */
    static final Map<String, Set<String>> STATUSES = Map.of(
            "HEALTH_REPORT", Set.of("NORMAL", "SYMPTOM", "ISOLATING", "EXEMPT"),
            "STAFF_CLOCK", Set.of("NORMAL", "LATE", "EARLY", "MISSING", "ABSENT", "NOT_REQUIRED"));

    private final SmallGroups rule;
    private final Set<String> names;

    /** @param names that people may have; others that turn up count too */
    GroupByName(SmallGroups rule, Set<String> names) {
        this.rule = rule;
        this.names = names;
    }

    List<NamedGroup> of(Map<String, Long> people) {
        Set<String> all = new TreeSet<>(names);
        all.addAll(people.keySet());
        Split<String> split = rule.split(all.stream()
                .map(name -> new Part<>(name, true, List.of(people.getOrDefault(name, 0L))))
                .toList());
        if (!split.tellsApart()) {
            return List.of();
        }
        List<NamedGroup> groups = new ArrayList<>();
        split.shown()
                .forEach(part ->
                        groups.add(new NamedGroup(part.what(), part.figures().getFirst())));
        Part.sum(split.rest()).forEach(rest -> groups.add(new NamedGroup("", rest)));
        return groups;
    }
}
