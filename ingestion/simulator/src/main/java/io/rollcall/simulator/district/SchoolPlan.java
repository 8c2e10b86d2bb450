package io.rollcall.simulator.district;

import io.rollcall.event.DirectoryEntry.Place;
import java.util.List;

/**
 * A synthetic school. Its pupils are numbered from 1, class by class.
 *
 * @param code such as {@code S001}
 * @param name invented; an organisation's
 * @param kind what it teaches
 * @param subDistrict the code of the street office's area it lies in
 * @param staff how many work there
 * @param place where it stands, in that area
 * @param classes its classes, in the order of their pupils' numbers
 */
public record SchoolPlan(
        String code,
        String name,
        SchoolKind kind,
        String subDistrict,
        int staff,
        Place place,
        List<ClassPlan> classes) {

    private static final int TEACHERS_IN_A_HUNDRED = 82;

    public SchoolPlan {
        classes = List.copyOf(classes);
    }

    public int enrolled() {
        return classes.stream().mapToInt(ClassPlan::enrolled).sum();
    }

    /** How many of the staff teach. */
    public int teachers() {
        return staff * TEACHERS_IN_A_HUNDRED / 100;
    }

    /** The class of the pupil of a number. */
    public ClassPlan classOf(int pupil) {
        int last = 0;
        for (ClassPlan plan : classes) {
            last += plan.enrolled();
            if (pupil <= last) {
                return plan;
            }
        }
        throw new IllegalArgumentException(code + " has no pupil " + pupil);
    }
}
