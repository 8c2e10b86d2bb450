package io.rollcall.simulator.morning;

import io.rollcall.simulator.district.DistrictPlan;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/**
 * Everything that is sent on one morning, in the order of sending: a function of the plan, the day and nothing else.
 *
 * @param sendings in the order of time
 * @param checkIns what some schools send beside attendance
 * @param conducts how each school's platform behaves, in the order of the plan's schools
 */
record MorningScript(List<Sending> sendings, CheckInScript checkIns, List<Conduct> conducts) {

    static MorningScript write(DistrictPlan plan, LocalDate date) {
        DistrictDay day = new DistrictDay(plan, date);
        List<Conduct> conducts = day.conducts();
        List<Sending> sendings = new ArrayList<>();
        for (int index = 0; index < conducts.size(); index++) {
            day.write(index, conducts.get(index), sendings::add);
        }
        sendings.sort(Comparator.comparingInt(Sending::second));
        return new MorningScript(sendings, CheckInScript.write(plan, conducts, date), conducts);
    }

    /** When the last of it is sent. */
    int end() {
        return sendings.getLast().second();
    }
}
