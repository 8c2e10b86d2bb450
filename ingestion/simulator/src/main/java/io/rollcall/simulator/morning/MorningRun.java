package io.rollcall.simulator.morning;

import io.rollcall.simulator.district.DistrictPlan;
import io.rollcall.simulator.district.SchoolPlan;
import io.rollcall.simulator.event.CheckIn;
import io.rollcall.simulator.event.EventStream;
import java.util.List;
import java.util.SplittableRandom;
import java.util.stream.IntStream;

/** How far a morning has come; hands on what is due as time advances. */
final class MorningRun {

    /** The simulated clock starts a minute before the first pupil comes. */
    private static final int START = SchoolMorning.FIRST_ARRIVAL - 60;

    private final MorningDay day;
    private final List<Sending> script;
    private final List<CheckIn> checkIns;
    private final MorningClock clock;
    private final Trickle trickle;
    private final double trickleRate;
    private int next;
    private int nextCheckIn;
    private long trickled;

    MorningRun(MorningDay day, DistrictPlan plan, MorningScript script, MorningSettings settings) {
        this.day = day;
        this.script = script.sendings();
        this.checkIns = script.checkIns().checkIns();
        this.clock = new MorningClock(START, script.end(), settings.speed());
        this.trickle = new Trickle(
                reporting(plan, script), new SplittableRandom(day.date().toEpochDay()));
        this.trickleRate = settings.trickle();
    }

    /** Sends what is due so many real seconds after the start. */
    void advanceTo(double elapsed, EventStream events) throws InterruptedException {
        int second = clock.secondAfter(elapsed);
        while (next < script.size() && script.get(next).second() <= second) {
            events.append(script.get(next).statement().event(day));
            next++;
        }
        while (nextCheckIn < checkIns.size() && secondOf(checkIns.get(nextCheckIn)) <= second) {
            events.append(checkIns.get(nextCheckIn));
            nextCheckIn++;
        }
        long due = (long) ((elapsed - clock.elapsedAt(SchoolMorning.LAST_LATECOMER)) * trickleRate);
        for (; trickled < due; trickled++) {
            events.append(trickle.next(second).event(day));
        }
        events.flush();
    }

    /** Whether a mark has been sent. */
    boolean hasBegun() {
        return next > 0;
    }

    /** Whether there is nothing more to send, ever. */
    boolean isOver() {
        return next == script.size() && nextCheckIn == checkIns.size() && trickleRate == 0;
    }

    private static int secondOf(CheckIn checkIn) {
        return checkIn.time().toLocalTime().toSecondOfDay();
    }

    /** The schools that are heard of until the end. */
    private static List<SchoolPlan> reporting(DistrictPlan plan, MorningScript script) {
        return IntStream.range(0, plan.schools().size())
                .filter(index -> switch (script.conducts().get(index)) {
                    case PUNCTUAL, LATE -> true;
                    case STOPS_HALF_WAY, SILENT -> false;
                })
                .mapToObj(plan.schools()::get)
                .toList();
    }
}
