package io.rollcall.simulator.morning;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.SplittableRandom;

/** How a school's platform behaves on a morning. */
enum Conduct {
    PUNCTUAL,
    /** Starts late, and then sends at once what it has gathered. */
    LATE,
    /** Breaks off in the middle and is not heard of again. */
    STOPS_HALF_WAY,
    /** Sends nothing all morning. */
    SILENT;

    private static final int ONE_LATE_SCHOOL_IN = 25;

    /**
     * One silent school, one that stops, a late one in 25, all others punctual; in the order of the district's schools.
     *
     * @param telling the school whose morning is to be heard in any case
     */
    static List<Conduct> assign(int schools, int telling, SplittableRandom random) {
        List<Conduct> conducts = new ArrayList<>(Collections.nCopies(schools, PUNCTUAL));
        conducts.set(0, SILENT);
        conducts.set(1, STOPS_HALF_WAY);
        for (int late = 0; late < Math.ceilDiv(schools, ONE_LATE_SCHOOL_IN); late++) {
            conducts.set(2 + late, LATE);
        }
        Collections.shuffle(conducts, Random.from(random));
        if (conducts.get(telling) != PUNCTUAL) {
            Collections.swap(conducts, telling, conducts.indexOf(PUNCTUAL));
        }
        return conducts;
    }
}
