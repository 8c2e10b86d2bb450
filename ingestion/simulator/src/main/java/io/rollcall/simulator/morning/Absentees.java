package io.rollcall.simulator.morning;

import io.rollcall.simulator.district.SchoolKind;
import io.rollcall.simulator.district.SchoolPlan;
import java.time.LocalDate;
import java.util.BitSet;
import java.util.Comparator;
import java.util.SplittableRandom;
import java.util.function.IntToDoubleFunction;
import java.util.stream.IntStream;

/**
 * Who of a school is marked absent on a day, and who is known to be ill. Each school has a level of its own and each pupil a habit, the same on all days; days differ a
 * little, Mondays and Fridays most. Whoever is away is so for two days, so that it is not everybody's turn in a month.
 *
 * <p>As many are chosen as the chances add up to. If each pupil were drawn alone, small schools would differ from day to day by bad luck, five points somewhere among
 * three hundred schools on any day.
 */
final class Absentees {

    private static final double OFTEN_ABSENT = 0.03;
    private static final double MOSTLY_ABSENT = 0.003;

    /** A quarter of those marked absent turn out to be late, so that these miss a fifth of their days, and most of them. */
    private static final double OFTEN = 0.25;

    private static final double MOSTLY = 0.8;

    /** Nobody's absence is certain. */
    private static final double MOST = 0.95;

    private static final int DAYS_AWAY = 2;

    private final int enrolled;
    private final LocalDate date;
    private final long own;
    private final BitSet marked;
    private final BitSet ill;

    /** @param illness the share of the others whom an outbreak keeps at home */
    Absentees(SchoolPlan school, LocalDate date, double illness) {
        this.enrolled = school.enrolled();
        this.date = date;
        this.own = 31L * school.name().hashCode() + school.code().hashCode();
        double factor = ofWeekday(date) * new SplittableRandom(own + 7_919 * date.toEpochDay()).nextDouble(0.92, 1.08);
        double[] habits = habits(school, new SplittableRandom(own));
        IntToDoubleFunction chance = pupil -> Math.min(MOST, habits[pupil - 1] * factor);
        this.marked = choose(chance, new BitSet(), own);
        this.ill = choose(_ -> illness, marked, ~own);
    }

    /** Whether the pupil of a number, from 1, is missing when the roll is called. */
    boolean isMarked(int pupil) {
        return marked.get(pupil);
    }

    /** Whether the pupil's parents have rung up before. */
    boolean isIll(int pupil) {
        return ill.get(pupil);
    }

    /** The first in a race that each runs by its odds, with a luck that stays for two days, and half of them change it on each. */
    private BitSet choose(IntToDoubleFunction chance, BitSet without, long seed) {
        double[] times = new double[enrolled + 1];
        double sum = 0;
        for (int pupil = without.nextClearBit(1); pupil <= enrolled; pupil = without.nextClearBit(pupil + 1)) {
            double of = chance.applyAsDouble(pupil);
            long spell = Math.floorDiv(date.toEpochDay() + pupil, DAYS_AWAY);
            double luck = new SplittableRandom(seed + 1_000_003 * spell + 15_485_863L * pupil).nextDouble();
            times[pupil] = -Math.log(1 - luck) * (1 - of) / of;
            sum += of;
        }
        BitSet chosen = new BitSet();
        IntStream.rangeClosed(1, enrolled)
                .filter(pupil -> !without.get(pupil))
                .boxed()
                .sorted(Comparator.comparingDouble(pupil -> times[pupil]))
                .limit(Math.round(sum))
                .forEach(chosen::set);
        return chosen;
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
