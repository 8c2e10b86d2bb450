package io.rollcall.simulator.morning;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.SplittableRandom;
import java.util.stream.IntStream;

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
     * @param heard the schools whose mornings are to be heard in any case
     */
    static List<Conduct> assign(int schools, Set<Integer> heard, SplittableRandom random) {
        List<Conduct> conducts = new ArrayList<>(Collections.nCopies(schools, PUNCTUAL));
        conducts.set(0, SILENT);
        conducts.set(1, STOPS_HALF_WAY);
        for (int late = 0; late < Math.ceilDiv(schools, ONE_LATE_SCHOOL_IN); late++) {
            conducts.set(2 + late, LATE);
        }
        Collections.shuffle(conducts, Random.from(random));
        heard.stream()
                .filter(school -> conducts.get(school) != PUNCTUAL)
                .forEach(school -> Collections.swap(conducts, school, anyPunctual(conducts, heard)));
        return conducts;
    }

    private static int anyPunctual(List<Conduct> conducts, Set<Integer> heard) {
        return IntStream.range(0, conducts.size())
                .filter(school -> conducts.get(school) == PUNCTUAL && !heard.contains(school))
                .findFirst()
                .orElseThrow();
    }
}
