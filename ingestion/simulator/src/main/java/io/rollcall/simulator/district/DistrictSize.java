package io.rollcall.simulator.district;

import static io.rollcall.simulator.district.SchoolKind.JUNIOR;
import static io.rollcall.simulator.district.SchoolKind.KINDERGARTEN;
import static io.rollcall.simulator.district.SchoolKind.NINE_YEAR;
import static io.rollcall.simulator.district.SchoolKind.PRIMARY;
import static io.rollcall.simulator.district.SchoolKind.SENIOR;
import static io.rollcall.simulator.district.SchoolKind.SPECIAL;
import static io.rollcall.simulator.district.SchoolKind.VOCATIONAL;

import java.util.Map;

/** How large a synthetic district is; its totals are met exactly. */
public enum DistrictSize {
    /** As large as Haizhu in Guangzhou. */
    DISTRICT(
            220_000,
            20_000,
            Map.of(KINDERGARTEN, 118, PRIMARY, 96, JUNIOR, 26, NINE_YEAR, 18, SENIOR, 16, VOCATIONAL, 9, SPECIAL, 3)),
    /** Enough to see every kind of school, small enough to follow a single one. */
    SMALL(
            6_000,
            550,
            Map.of(KINDERGARTEN, 4, PRIMARY, 3, JUNIOR, 1, NINE_YEAR, 1, SENIOR, 1, VOCATIONAL, 1, SPECIAL, 1));

    private final int students;
    private final int staff;

    @SuppressWarnings("ImmutableEnumChecker") // Map.of is immutable
    private final Map<SchoolKind, Integer> schools;

    DistrictSize(int students, int staff, Map<SchoolKind, Integer> schools) {
        this.students = students;
        this.staff = staff;
        this.schools = schools;
    }

    public int students() {
        return students;
    }

    public int staff() {
        return staff;
    }

    public int schools() {
        return schools.values().stream().mapToInt(Integer::intValue).sum();
    }

    int schools(SchoolKind kind) {
        return schools.getOrDefault(kind, 0);
    }
}
