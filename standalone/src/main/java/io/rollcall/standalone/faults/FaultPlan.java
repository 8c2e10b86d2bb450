package io.rollcall.standalone.faults;

import java.time.Duration;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.random.RandomGenerator;
import java.util.random.RandomGeneratorFactory;

/**
 * What goes wrong in which round: one to four kills of whichever programs at whichever moments; in every fifth round a warehouse that stands still, and in every fifth from the third a broker that does. It follows from the
 * seed alone, so that a run can be had again; what the machine does in the meantime cannot.
 *
 * @param seed any number
 * @param round how long the load of a round lasts
 * @param programs those that are killed, by the names that {@code ./rollcall status} shows
 */
public record FaultPlan(long seed, Duration round, List<String> programs) {

    /** The job is one process. */
    public static final List<String> PROGRAMS = List.of("gateway", "broker", "streaming", "warehouse", "cockpit");

    /** The job is a cluster. */
    public static final List<String> CLUSTERED =
            List.of("gateway", "broker", "jobmanager", "taskmanager-1", "taskmanager-2", "warehouse", "cockpit");

    private static final int MOST_KILLS = 4;
    private static final int ROUNDS_PER_SUSPENSION = 5;
    private static final Map<Integer, String> STANDS_STILL = Map.of(0, "warehouse", 3, "broker");
    private static final Duration SUSPENSION = Duration.ofSeconds(60);
    private static final long ANY_LARGE_ODD = 0x9E37_79B9_7F4A_7C15L;

    /** The faults of a round, counted from 1, in the order of their moments. All begin while the load lasts. */
    List<Fault> round(int number) {
        RandomGenerator random = RandomGeneratorFactory.of("L64X128MixRandom").create(seed + number * ANY_LARGE_ODD);
        List<Fault> faults = new ArrayList<>();
        int kills = random.nextInt(1, MOST_KILLS + 1);
        for (int kill = 0; kill < kills; kill++) {
            faults.add(new Fault.Kill(moment(random), programs.get(random.nextInt(programs.size()))));
        }
        Optional.ofNullable(STANDS_STILL.get(number % ROUNDS_PER_SUSPENSION))
                .ifPresent(program -> faults.add(new Fault.Suspend(moment(random), program, SUSPENSION)));
        faults.sort(Comparator.comparing(Fault::at));
        return List.copyOf(faults);
    }

    private Duration moment(RandomGenerator random) {
        return Duration.ofMillis(random.nextLong(round.toMillis()));
    }
}
