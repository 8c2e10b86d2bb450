package io.rollcall.warehouse.publish;

import java.util.List;

/**
 * Divides a school's pupils at one session into the groups that are shown: grades where they are large enough, and within a grade classes. The groups share no pupil;
 * there are none where nothing in the school can be told apart.
 */
final class GroupClasses {

    private final GroupNested grouping;

    GroupClasses(SmallGroups rule) {
        this.grouping = new GroupNested(rule);
    }

    List<ClassGroup> of(List<ClassFigures> classes) {
        List<Member> members = classes.stream()
                .map(each -> new Member(each.grade(), each.schoolClass(), each.figures()))
                .toList();
        return grouping.of(members).stream()
                .map(group -> new ClassGroup(
                        group.outer(),
                        group.name(),
                        group.members(),
                        group.figures().get(0),
                        group.figures().get(1)))
                .toList();
    }
}
