package io.rollcall.warehouse.publish;

import static java.util.stream.Collectors.toMap;

import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Stream;

/**
 * Divides a district's pupils by school into the groups whose persistent absence is shown, and once more, since they are fewer, into those whose severe absence is. What is in the second division is large enough in each of the three
 * ways to stand, so neither division says anything of the other.
 */
final class GroupSchools {

    private final GroupNested grouping;

    GroupSchools(SmallGroups rule) {
        this.grouping = new GroupNested(rule);
    }

    List<AbsenceGroup> of(List<SchoolAbsence> schools) {
        return Stream.concat(
                        divide("PERSISTENT", schools, SchoolAbsence::byPersistence),
                        divide("SEVERE", schools, SchoolAbsence::bySeverity))
                .toList();
    }

    private Stream<AbsenceGroup> divide(
            String degree, List<SchoolAbsence> schools, Function<SchoolAbsence, List<Long>> figures) {
        Map<String, String> kinds = schools.stream().collect(toMap(SchoolAbsence::school, SchoolAbsence::kind));
        List<Member> members = schools.stream()
                .map(school -> new Member(school.subDistrict(), school.school(), figures.apply(school)))
                .toList();
        return grouping.of(members).stream()
                .map(group -> new AbsenceGroup(
                        degree,
                        group.outer(),
                        kinds.getOrDefault(group.name(), ""),
                        group.name(),
                        group.members(),
                        group.figures().stream().mapToLong(Long::longValue).sum(),
                        group.figures().getLast()));
    }
}
