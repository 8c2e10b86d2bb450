package io.rollcall.simulator.morning;

import io.rollcall.event.Reason;
import io.rollcall.event.Status;
import io.rollcall.simulator.district.ClassPlan;
import io.rollcall.simulator.district.SchoolPlan;
import io.rollcall.simulator.event.Mark;
import java.util.List;
import java.util.SplittableRandom;
import java.util.function.Consumer;

/** One school's morning: what its platform says of each pupil, and when it sends that. */
final class SchoolMorning {

    /** The first pupils come at 07:20, the last who are on time at 08:10, most around 07:45. */
    static final int FIRST_ARRIVAL = 7 * 3600 + 20 * 60;

    static final int LAST_ARRIVAL = 8 * 3600 + 10 * 60;

    /** From here on nothing but corrections is left. */
    static final int LAST_LATECOMER = LAST_ARRIVAL + 15 * 60;

    private static final int MINUTE = 60;
    private static final double ARRIVES_LATE = 0.015;
    private static final double IS_ELSEWHERE = 0.004;
    private static final double IS_NOT_REQUIRED = 0.002;
    private static final double SITS_IN_ANOTHER_CLASS = 0.003;
    private static final double WAS_MARKED_BY_MISTAKE = 0.002;
    private static final double SENT_TWICE = 0.02;

    private static final List<Reason> REASONS =
            List.of(Reason.ILLNESS, Reason.ILLNESS, Reason.ILLNESS, Reason.MEDICAL, Reason.FAMILY, Reason.OTHER);

    private final SchoolPlan school;
    private final SplittableRandom random;
    private final Consumer<Sending> sendings;
    private final Absentees absentees;
    private final int sendsFrom;
    private final int sendsUntil;
    private int statements;

    /** What is said does not depend on the conduct, which only holds it back. */
    SchoolMorning(
            SchoolPlan school,
            Absentees absentees,
            Conduct conduct,
            SplittableRandom random,
            Consumer<Sending> sendings) {
        this.school = school;
        this.random = random;
        this.sendings = sendings;
        this.absentees = absentees;
        int gathers = LAST_ARRIVAL - minutes(0, 20);
        this.sendsFrom = conduct == Conduct.LATE ? gathers : 0;
        this.sendsUntil = switch (conduct) {
            case PUNCTUAL, LATE -> Integer.MAX_VALUE;
            case STOPS_HALF_WAY -> (FIRST_ARRIVAL + LAST_ARRIVAL) / 2;
            case SILENT -> 0;
        };
    }

    void write() {
        int pupil = 0;
        for (ClassPlan plan : school.classes()) {
            for (int seat = 0; seat < plan.enrolled(); seat++) {
                pupil++;
                statements = 0;
                write(pupil, plan);
            }
        }
    }

    private void write(int pupil, ClassPlan plan) {
        double fate = random.nextDouble();
        if (absentees.isMarked(pupil)) {
            writeAbsence(pupil, plan, LAST_ARRIVAL + minutes(2, 12));
        } else if (absentees.isIll(pupil)) {
            writeIllness(pupil, plan);
        } else if (fate < ARRIVES_LATE) {
            say(pupil, plan, random.nextInt(LAST_ARRIVAL, LAST_LATECOMER), Mark.of(Status.LATE));
        } else if (fate < ARRIVES_LATE + IS_ELSEWHERE) {
            say(pupil, plan, arrival(), Mark.of(Status.OFFSITE));
        } else if (fate < ARRIVES_LATE + IS_ELSEWHERE + IS_NOT_REQUIRED) {
            say(pupil, plan, arrival(), Mark.of(Status.NOT_REQUIRED));
        } else {
            writePresence(pupil, plan);
        }
    }

    /** First marked absent with no reason; later many turn out to be late, or the reason is learnt. */
    private void writeAbsence(int pupil, ClassPlan plan, int second) {
        say(pupil, plan, second, new Mark.Standing(Status.UNEXCUSED, Reason.NONE_YET));
        double sequel = random.nextDouble();
        if (sequel < 0.25) {
            say(pupil, plan, second + minutes(3, 35), Mark.of(Status.LATE));
        } else if (sequel < 0.85) {
            Reason reason = REASONS.get(random.nextInt(REASONS.size()));
            say(pupil, plan, second + minutes(5, 90), new Mark.Standing(Status.EXCUSED, reason));
        }
    }

    /** Known before the roll is called: parents ring up. */
    private void writeIllness(int pupil, ClassPlan plan) {
        say(pupil, plan, FIRST_ARRIVAL + minutes(0, 30), new Mark.Standing(Status.EXCUSED, Reason.ILLNESS));
    }

    private void writePresence(int pupil, ClassPlan plan) {
        int second = arrival();
        say(pupil, plan, second, Mark.of(Status.PRESENT));
        double sequel = random.nextDouble();
        if (sequel < SITS_IN_ANOTHER_CLASS) {
            say(pupil, anotherClass(), second + minutes(5, 60), Mark.of(Status.PRESENT));
        } else if (sequel < SITS_IN_ANOTHER_CLASS + WAS_MARKED_BY_MISTAKE) {
            int noticed = second + minutes(2, 20);
            say(pupil, plan, noticed, new Mark.Retraction());
            writeAbsence(pupil, plan, noticed + minutes(5, 30));
        }
    }

    private void say(int pupil, ClassPlan plan, int second, Mark mark) {
        statements++;
        Statement statement = new Statement(school, pupil, statements, second, plan.code(), mark);
        send(second, statement);
        if (random.nextDouble() < SENT_TWICE) {
            send(second + random.nextInt(1, 3 * MINUTE), statement);
        }
    }

    private void send(int second, Statement statement) {
        if (second < sendsUntil) {
            sendings.accept(new Sending(Math.max(second, sendsFrom), statement));
        }
    }

    /** The mean of three draws: a bell without tails. */
    private int arrival() {
        double draw = (random.nextDouble() + random.nextDouble() + random.nextDouble()) / 3;
        return FIRST_ARRIVAL + (int) (draw * (LAST_ARRIVAL - FIRST_ARRIVAL));
    }

    /** So many minutes and some seconds, in seconds. */
    private int minutes(int fewest, int most) {
        return random.nextInt(fewest * MINUTE, most * MINUTE);
    }

    private ClassPlan anotherClass() {
        return school.classes().get(random.nextInt(school.classes().size()));
    }
}
