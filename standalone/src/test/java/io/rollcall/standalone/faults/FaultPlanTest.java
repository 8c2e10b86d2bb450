package io.rollcall.standalone.faults;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class FaultPlanTest {

    private static final Duration ROUND = Duration.ofSeconds(30);

    @Test
    void theSameSeedBreaksTheSameThingsAtTheSameMoments() {
        assertThat(faults(plan(7))).isEqualTo(faults(plan(7)));
    }

    @Test
    void anotherSeedBreaksOthers() {
        assertThat(faults(plan(7))).isNotEqualTo(faults(plan(8)));
    }

    @Test
    void everyProgramIsKilledSoonerOrLater() {
        assertThat(faults(plan(7)))
                .filteredOn(Fault.Kill.class::isInstance)
                .extracting(Fault::program)
                .containsAll(FaultPlan.PROGRAMS);
    }

    @Test
    void aRoundIsInOrderAndWithinItsLoad() {
        assertThat(plan(7).round(5)).extracting(Fault::at).isSorted().allMatch(at -> at.compareTo(ROUND) < 0);
    }

    @Test
    void everyFifthRoundTheWarehouseStandsStillTooAndInBetweenTheBroker() {
        List<String> standing = IntStream.rangeClosed(1, 15)
                .boxed()
                .flatMap(round -> plan(7).round(round).stream()
                        .filter(Fault.Suspend.class::isInstance)
                        .map(fault -> round + " " + fault.program()))
                .toList();

        assertThat(standing)
                .containsExactly("3 broker", "5 warehouse", "8 broker", "10 warehouse", "13 broker", "15 warehouse");
    }

    @Test
    void ofAClusterEveryProcessIsKilledSoonerOrLater() {
        assertThat(faults(new FaultPlan(7, ROUND, FaultPlan.CLUSTERED)))
                .filteredOn(Fault.Kill.class::isInstance)
                .extracting(Fault::program)
                .containsAll(FaultPlan.CLUSTERED);
    }

    @Test
    void inTheOthersAClockGoesWrongByAnHourAndADiskIsFull() {
        List<Fault> faults = faults(plan(7));

        assertThat(faults.stream()
                        .filter(Fault.SetClock.class::isInstance)
                        .map(fault -> ((Fault.SetClock) fault).offset()))
                .hasSize(4)
                .containsOnly(Duration.ofHours(1), Duration.ofHours(-1));
        assertThat(faults)
                .filteredOn(Fault.FillDisk.class::isInstance)
                .extracting(Fault::program)
                .hasSize(4)
                .containsOnly("broker", "warehouse");
    }

    private static FaultPlan plan(long seed) {
        return new FaultPlan(seed, ROUND, FaultPlan.PROGRAMS);
    }

    private static List<Fault> faults(FaultPlan plan) {
        return IntStream.rangeClosed(1, 20)
                .boxed()
                .flatMap(round -> plan.round(round).stream())
                .toList();
    }
}
