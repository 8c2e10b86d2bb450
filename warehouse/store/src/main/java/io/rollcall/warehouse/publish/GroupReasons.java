package io.rollcall.warehouse.publish;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;

/**
 * Divides the absent pupils of a school, session and status by reason into the groups that are shown. A reason that nobody was absent for is one of the small ones: were it left out, the others' sum
 * would say that it is zero.
 */
final class GroupReasons {

    /** The reasons of {@code io.rollcall.event.Reason}, which the warehouse does not know. */
    private static final Set<String> REASONS = Set.of(
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

    private final SmallGroups rule;

    GroupReasons(SmallGroups rule) {
        this.rule = rule;
    }

    List<ReasonGroup> of(Map<String, Long> pupilsByReason) {
        Set<String> reasons = new TreeSet<>(REASONS);
        reasons.addAll(pupilsByReason.keySet());
        Split<String> split = rule.split(reasons.stream()
                .map(reason -> new Part<>(reason, true, List.of(pupilsByReason.getOrDefault(reason, 0L))))
                .toList());
        if (!split.tellsApart()) {
            return List.of();
        }
        List<ReasonGroup> groups = new ArrayList<>();
        split.shown()
                .forEach(part ->
                        groups.add(new ReasonGroup(part.what(), part.figures().getFirst())));
        Part.sum(split.rest()).forEach(pupils -> groups.add(new ReasonGroup("", pupils)));
        return groups;
    }
}
