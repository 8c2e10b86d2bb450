package io.rollcall.warehouse.publish;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;

/**
 * Divides people who are counted in places within places into the groups that are shown: larger places where they are large enough, and within one the smallest. The groups share nobody;
 * there are none where nothing can be told apart.
 */
final class GroupNested {

    private final SmallGroups rule;

    GroupNested(SmallGroups rule) {
        this.rule = rule;
    }

    List<MemberGroup> of(List<Member> members) {
        Split<Group> split = rule.split(outermost(members));
        List<MemberGroup> groups = new ArrayList<>(rest("", split));
        split.shown().forEach(outer -> groups.addAll(within(outer.what())));
        return split.tellsApart() ? groups : List.of();
    }

    private List<MemberGroup> within(Group outer) {
        Split<Group> split = rule.split(outer.members().stream()
                .map(member -> new Group(outer.name(), List.of(member)).asPart())
                .toList());
        List<MemberGroup> groups = new ArrayList<>(rest(outer.name(), split));
        split.shown().forEach(one -> groups.add(one.what().asShown()));
        return groups;
    }

    /** What is in no larger place stands beside these. */
    private static List<Part<Group>> outermost(List<Member> members) {
        Map<String, List<Member>> outers =
                members.stream().collect(Collectors.groupingBy(Member::outer, TreeMap::new, Collectors.toList()));
        List<Part<Group>> parts = new ArrayList<>();
        outers.forEach((outer, inside) -> {
            if (outer.isEmpty()) {
                inside.forEach(member -> parts.add(new Group("", List.of(member)).asPart()));
            } else {
                parts.add(new Group(outer, inside).asPart());
            }
        });
        return parts;
    }

    private static List<MemberGroup> rest(String outer, Split<Group> split) {
        List<Member> members = split.rest().stream()
                .flatMap(part -> part.what().members().stream())
                .toList();
        return members.isEmpty() ? List.of() : List.of(new Group(outer, members).asShown());
    }

    /** Members of one larger place, one member, or what is left. */
    private record Group(String name, List<Member> members) {

        Part<Group> asPart() {
            List<Part<String>> figures = members.stream()
                    .map(member -> new Part<>(member.name(), true, member.figures()))
                    .toList();
            boolean nameable = !name.isEmpty() || !members.getFirst().name().isEmpty();
            return new Part<>(this, nameable, Part.sum(figures));
        }

        MemberGroup asShown() {
            String only = members.size() == 1 ? members.getFirst().name() : "";
            int named = (int)
                    members.stream().filter(member -> !member.name().isEmpty()).count();
            return new MemberGroup(name, only, named, asPart().figures());
        }
    }
}
