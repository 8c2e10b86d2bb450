package io.rollcall.warehouse.publish;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;

/**
 * Divides a school's pupils at one session into the groups that are shown: grades where they are large enough, and within a grade classes. The groups share no pupil;
 * there are none where nothing in the school can be told apart.
 */
final class GroupClasses {

    private final SmallGroups rule;

    GroupClasses(SmallGroups rule) {
        this.rule = rule;
    }

    List<ClassGroup> of(List<ClassFigures> classes) {
        Split<Group> split = rule.split(gradesOf(classes));
        List<ClassGroup> groups = new ArrayList<>(rest("", split));
        split.shown().forEach(grade -> groups.addAll(within(grade.what())));
        return split.tellsApart() ? groups : List.of();
    }

    private List<ClassGroup> within(Group grade) {
        Split<Group> split = rule.split(grade.members().stream()
                .map(member -> new Group(grade.name(), List.of(member)).asPart())
                .toList());
        List<ClassGroup> groups = new ArrayList<>(rest(grade.name(), split));
        split.shown().forEach(one -> groups.add(one.what().asShown()));
        return groups;
    }

    /** A class without a grade stands beside the grades. */
    private static List<Part<Group>> gradesOf(List<ClassFigures> classes) {
        Map<String, List<ClassFigures>> grades =
                classes.stream().collect(Collectors.groupingBy(ClassFigures::grade, TreeMap::new, Collectors.toList()));
        List<Part<Group>> parts = new ArrayList<>();
        grades.forEach((grade, members) -> {
            if (grade.isEmpty()) {
                members.forEach(member -> parts.add(new Group("", List.of(member)).asPart()));
            } else {
                parts.add(new Group(grade, members).asPart());
            }
        });
        return parts;
    }

    private static List<ClassGroup> rest(String grade, Split<Group> split) {
        List<ClassFigures> members = split.rest().stream()
                .flatMap(part -> part.what().members().stream())
                .toList();
        return members.isEmpty() ? List.of() : List.of(new Group(grade, members).asShown());
    }

    /** Classes of one grade, one class, or what is left of a school or grade. */
    private record Group(String name, List<ClassFigures> members) {

        Part<Group> asPart() {
            List<Part<String>> figures = members.stream()
                    .map(member -> new Part<>(member.schoolClass(), true, member.figures()))
                    .toList();
            boolean nameable =
                    !name.isEmpty() || !members.getFirst().schoolClass().isEmpty();
            return new Part<>(this, nameable, Part.sum(figures));
        }

        ClassGroup asShown() {
            List<Long> figures = asPart().figures();
            String only = members.size() == 1 ? members.getFirst().schoolClass() : "";
            int classes = (int) members.stream()
                    .filter(member -> !member.schoolClass().isEmpty())
                    .count();
            return new ClassGroup(name, only, classes, figures.get(0), figures.get(1));
        }
    }
}
