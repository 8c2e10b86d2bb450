package io.rollcall.simulator.roster;

import io.rollcall.simulator.district.SchoolPlan;
import java.util.Locale;

/** By which ids the simulator's events name a school's people. */
final class RosterIds {

    /** Of five who work at a school, one does not teach. */
    private static final int NOT_TEACHING = 5;

    private RosterIds() {}

    static String pupil(SchoolPlan school, int number) {
        return String.format(Locale.ROOT, "%s-%04d", school.code(), number);
    }

    static String staff(SchoolPlan school, int number) {
        return String.format(Locale.ROOT, "T-%s-%03d", school.code(), number);
    }

    static String roleOfStaff(int number) {
        return number % NOT_TEACHING == 0 ? "administrator" : "teacher";
    }
}
