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
 * What goes wrong in which round: one to four kills of whichever programs at whichever moments; besides, of every five rounds, a gateway's clock that goes wrong by an hour in the second, a broker that stands still in the third, a full
 * disk in the fourth, and a warehouse that stands still in the fifth. It follows from the
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
    private static final int WRONG_CLOCK = 2;
    private static final int FULL_DISK = 4;
    private static final Duration WRONG = Duration.ofHours(1);
    private static final Duration FOR_A_WHILE = Duration.ofSeconds(20);
    private static final List<String> WITH_A_DISK = List.of("broker", "warehouse");
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
        if (number % ROUNDS_PER_SUSPENSION == WRONG_CLOCK) {
            Duration offset = random.nextBoolean() ? WRONG : WRONG.negated();
            faults.add(new Fault.SetClock(moment(random), "gateway", offset, FOR_A_WHILE));
        }
        if (number % ROUNDS_PER_SUSPENSION == FULL_DISK) {
            String program = WITH_A_DISK.get(random.nextInt(WITH_A_DISK.size()));
            // First of all, so that what is sent meets it: while it lasts nothing else happens.
            faults.add(new Fault.FillDisk(Duration.ZERO, program, FOR_A_WHILE));
        }
        faults.sort(Comparator.comparing(Fault::at));
        return List.copyOf(faults);
    }

    private Duration moment(RandomGenerator random) {
        return Duration.ofMillis(random.nextLong(round.toMillis()));
    }
}
