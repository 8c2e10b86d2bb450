package io.rollcall.simulator.morning;

import io.rollcall.event.Reason;
import io.rollcall.event.Status;
import io.rollcall.simulator.district.SchoolPlan;
import io.rollcall.simulator.event.Mark;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.SplittableRandom;

/** What goes on once all have come, without end: now and then a pupil leaves, to come back later, so that the figures move but do not drift. */
final class Trickle {

    private static final int AWAY_AT_ONCE = 40;

    /** Always the same ones: who is marked again is so at the new minute, and of many the morning's curve would drain into its end. */
    private static final int WHO_GO = 200;

    /** More than are ever made in one second of the day. */
    private static final int NUMBERS_A_SECOND = 1_000;

    private static final List<Mark> DEPARTURES = List.of(
            new Mark.Standing(Status.EXCUSED, Reason.ILLNESS),
            new Mark.Standing(Status.EXCUSED, Reason.MEDICAL),
            new Mark.Standing(Status.EXCUSED, Reason.LEFT_EARLY),
            Mark.of(Status.OFFSITE));

    private final List<SchoolPlan> schools;
    private final int[] whoGo;
    private final SplittableRandom random;
    private final Deque<Statement> away = new ArrayDeque<>();
    private int statements;
    private int departures;

    Trickle(List<SchoolPlan> schools, SplittableRandom random) {
        this.schools = List.copyOf(schools);
        int pupils = schools.stream().mapToInt(SchoolPlan::enrolled).sum();
        this.whoGo = random.ints(1, pupils + 1)
                .distinct()
                .limit(Math.min(WHO_GO, pupils))
                .toArray();
        this.random = random;
    }

    Statement next(int second) {
        int number = number(second);
        if (away.size() >= AWAY_AT_ONCE) {
            Statement gone = away.removeFirst();
            return new Statement(
                    gone.school(), gone.pupil(), number, second, gone.classCode(), Mark.of(Status.PRESENT));
        }
        Statement departure = departure(number, second, whoGo[departures % whoGo.length]);
        departures++;
        away.addLast(departure);
        return departure;
    }

    /** Of a pupil of any school: if each school lost as many, a small one's rate would drop. */
    private Statement departure(int number, int second, int ofAll) {
        Mark mark = DEPARTURES.get(random.nextInt(DEPARTURES.size()));
        int pupil = ofAll;
        for (SchoolPlan school : schools) {
            if (pupil <= school.enrolled()) {
                return new Statement(
                        school, pupil, number, second, school.classOf(pupil).code(), mark);
            }
            pupil -= school.enrolled();
        }
        throw new IllegalArgumentException("there is no pupil " + ofAll);
    }

    /** Holds the second, so that the ids of a morning that is run again differ wherever its statements do; above any number of the script's. */
    private int number(int second) {
        statements++;
        return second * NUMBERS_A_SECOND + statements % NUMBERS_A_SECOND;
    }
}
