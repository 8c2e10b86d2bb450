package io.rollcall.simulator.morning;

import io.rollcall.simulator.district.DistrictPlan;
import io.rollcall.simulator.district.SchoolPlan;
import java.time.LocalDate;
import java.util.List;
import java.util.SplittableRandom;
import java.util.TreeSet;
import java.util.function.Consumer;

/** What a district's schools say on a day: the same whether its morning runs or lies back, and however the schools' platforms conduct themselves. */
final class DistrictDay {

    /** Of a school whose week it is: a drop that nobody overlooks. */
    private static final double ILL = 0.2;

    private static final long FIRST_MONDAY = LocalDate.of(1970, 1, 5).toEpochDay();

    private final List<SchoolPlan> schools;
    private final LocalDate date;

    DistrictDay(DistrictPlan plan, LocalDate date) {
        this.schools = plan.schools();
        this.date = date;
    }

    /** The school that has the flu: each week another, so that each is far below what it usually is on the same weekday and none of its other weeks is. */
    int outbreak() {
        return Math.floorMod(Math.floorDiv(date.toEpochDay() - FIRST_MONDAY, 7), schools.size());
    }

    /** How the schools' platforms behave if this day's morning runs. The first school, which has a login of its own, has something to show. */
    List<Conduct> conducts() {
        return Conduct.assign(
                schools.size(), new TreeSet<>(List.of(0, outbreak())), new SplittableRandom(date.toEpochDay()));
    }

    /** Writes what one school's platform sends. */
    void write(int index, Conduct conduct, Consumer<Sending> sendings) {
        SchoolPlan school = schools.get(index);
        Absentees absentees = new Absentees(school, date, index == outbreak() ? ILL : 0);
        SplittableRandom random = new SplittableRandom(date.toEpochDay() * schools.size() + index);
        new SchoolMorning(school, absentees, conduct, random, sendings).write();
    }
}
