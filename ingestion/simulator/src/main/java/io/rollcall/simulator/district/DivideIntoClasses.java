package io.rollcall.simulator.district;

import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;

/** Divides a school's pupils into classes of 30 to 50, spread over the grades of its kind. */
final class DivideIntoClasses {

    static final int FEWEST = 30;
    static final int MOST = 50;

    private static final int LARGEST_SHIFT = 3;

    private final SplittableRandom random;

    DivideIntoClasses(SplittableRandom random) {
        this.random = random;
    }

    List<ClassPlan> divide(SchoolKind kind, int pupils) {
        int[] sizes = sizes(pupils);
        List<String> grades = kind.grades();
        List<ClassPlan> classes = new ArrayList<>();
        int previousGrade = -1;
        int numberInGrade = 0;
        for (int index = 0; index < sizes.length; index++) {
            int grade = index * grades.size() / sizes.length;
            numberInGrade = grade == previousGrade ? numberInGrade + 1 : 1;
            previousGrade = grade;
            String code = "C" + grades.get(grade) + "-" + numberInGrade;
            classes.add(new ClassPlan(code, grades.get(grade), sizes[index]));
        }
        return classes;
    }

    private int[] sizes(int pupils) {
        int wanted = random.nextInt(34, 47);
        int count = Math.clamp(Math.round((float) pupils / wanted), (pupils + MOST - 1) / MOST, pupils / FEWEST);
        int[] sizes = new int[count];
        for (int index = 0; index < count; index++) {
            sizes[index] = pupils / count + (index < pupils % count ? 1 : 0);
        }
        for (int index = 0; index + 1 < count; index += 2) {
            shift(sizes, index, random.nextInt(LARGEST_SHIFT + 1));
        }
        return sizes;
    }

    /** No two classes of a real school are equally large. */
    private static void shift(int[] sizes, int index, int pupils) {
        if (sizes[index] + pupils <= MOST && sizes[index + 1] - pupils >= FEWEST) {
            sizes[index] += pupils;
            sizes[index + 1] -= pupils;
        }
    }
}
