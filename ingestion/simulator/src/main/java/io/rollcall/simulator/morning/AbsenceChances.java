package io.rollcall.simulator.morning;

import io.rollcall.simulator.district.SchoolKind;
import io.rollcall.simulator.district.SchoolPlan;
import java.time.LocalDate;
import java.util.SplittableRandom;
import java.util.stream.IntStream;

/**
 * How likely a school's pupils are to be marked absent on a day. Each school has a level of its own and each pupil a habit, the same on all days; days differ a little,
 * Mondays and Fridays most.
 */
final class AbsenceChances {

    private static final double OFTEN_ABSENT = 0.03;
    private static final double MOSTLY_ABSENT = 0.003;

    /** A quarter of those marked absent turn out to be late, so that these miss a fifth of their days, and most of them. */
    private static final double OFTEN = 0.25;

    private static final double MOSTLY = 0.8;

    /** Nobody's absence is certain. */
    private static final double MOST = 0.95;

    private final double[] habits;
    private final double factor;
    private final double illness;

    /** @param illness the share of the others whom an outbreak keeps at home */
    AbsenceChances(SchoolPlan school, LocalDate date, double illness) {
        long own = 31L * school.name().hashCode() + school.code().hashCode();
        this.habits = habits(school, new SplittableRandom(own));
        this.factor = ofWeekday(date) * new SplittableRandom(own + 7_919 * date.toEpochDay()).nextDouble(0.92, 1.08);
        this.illness = illness;
    }

    /** Of the pupil of a number, from 1. */
    double absence(int pupil) {
        return Math.min(MOST, habits[pupil - 1] * factor);
    }

    double illness() {
        return illness;
    }

    private static double[] habits(SchoolPlan school, SplittableRandom random) {
        double usual = usualAbsence(school.kind()) * random.nextDouble(0.7, 1.3);
        double others = (usual - OFTEN_ABSENT * OFTEN - MOSTLY_ABSENT * MOSTLY) / (1 - OFTEN_ABSENT - MOSTLY_ABSENT);
        return IntStream.range(0, school.enrolled())
                .mapToDouble(_ -> {
                    double fate = random.nextDouble();
                    return fate < MOSTLY_ABSENT ? MOSTLY : fate < MOSTLY_ABSENT + OFTEN_ABSENT ? OFTEN : others;
                })
                .toArray();
    }

    private static double ofWeekday(LocalDate date) {
        return switch (date.getDayOfWeek()) {
            case MONDAY, FRIDAY -> 1.15;
            case TUESDAY, WEDNESDAY, THURSDAY -> 0.9;
            case SATURDAY, SUNDAY -> 1;
        };
    }

    private static double usualAbsence(SchoolKind kind) {
        return switch (kind) {
            case KINDERGARTEN, SPECIAL -> 0.055;
            case VOCATIONAL -> 0.045;
            case JUNIOR, SENIOR -> 0.03;
            case PRIMARY, NINE_YEAR -> 0.025;
        };
    }
}
