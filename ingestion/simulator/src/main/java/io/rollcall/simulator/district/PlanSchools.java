package io.rollcall.simulator.district;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.SplittableRandom;

/** Plans the schools of a synthetic district so that the numbers of schools, students and staff are met exactly. */
final class PlanSchools {

    private final DistrictSize size;
    private final SplittableRandom random;
    private final SchoolNames names = new SchoolNames();
    private final PlaceSchools places;

    PlanSchools(DistrictSize size, long seed) {
        this.size = size;
        this.random = new SplittableRandom(seed);
        // Not the plan's chance: the schools stay the same wherever they stand.
        this.places = new PlaceSchools(~seed);
    }

    List<SchoolPlan> plan() {
        List<SchoolKind> kinds = kinds();
        int[] students = Apportion.exactly(size.students(), studentWeights(kinds));
        int[] staff = Apportion.exactly(size.staff(), staffWeights(kinds, students));
        DivideIntoClasses classes = new DivideIntoClasses(random.split());
        List<SchoolPlan> schools = new ArrayList<>();
        for (int index = 0; index < kinds.size(); index++) {
            SchoolKind kind = kinds.get(index);
            int street = index % Streets.count();
            schools.add(new SchoolPlan(
                    String.format(Locale.ROOT, "S%03d", index + 1),
                    names.invent(street, kind, random),
                    kind,
                    Streets.code(street),
                    staff[index],
                    places.next(Streets.code(street)),
                    classes.divide(kind, students[index])));
        }
        return schools;
    }

    /** The institutions beside those schools. */
    List<TrainingPlan> institutions(List<SchoolPlan> schools) {
        return TrainingPlan.beside(schools, places, random.split());
    }

    /** Shuffled, so that each street gets schools of many kinds. */
    private List<SchoolKind> kinds() {
        List<SchoolKind> kinds = new ArrayList<>();
        for (SchoolKind kind : SchoolKind.values()) {
            for (int count = 0; count < size.schools(kind); count++) {
                kinds.add(random.nextInt(kinds.size() + 1), kind);
            }
        }
        return kinds;
    }

    private double[] studentWeights(List<SchoolKind> kinds) {
        return kinds.stream()
                .mapToDouble(kind -> random.nextInt(kind.fewestStudents(), kind.mostStudents() + 1))
                .toArray();
    }

    private static double[] staffWeights(List<SchoolKind> kinds, int[] students) {
        double[] weights = new double[students.length];
        for (int index = 0; index < students.length; index++) {
            weights[index] = (double) students[index] / kinds.get(index).studentsPerStaff();
        }
        return weights;
    }
}
