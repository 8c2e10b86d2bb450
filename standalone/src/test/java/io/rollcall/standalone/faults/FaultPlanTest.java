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
        assertThat(faults(new FaultPlan(7, ROUND))).isEqualTo(faults(new FaultPlan(7, ROUND)));
    }

    @Test
    void anotherSeedBreaksOthers() {
        assertThat(faults(new FaultPlan(7, ROUND))).isNotEqualTo(faults(new FaultPlan(8, ROUND)));
    }

    @Test
    void everyProgramIsKilledSoonerOrLater() {
        assertThat(faults(new FaultPlan(7, ROUND)))
                .filteredOn(Fault.Kill.class::isInstance)
                .extracting(Fault::program)
                .containsAll(FaultPlan.PROGRAMS);
    }

    @Test
    void aRoundIsInOrderAndWithinItsLoad() {
        assertThat(new FaultPlan(7, ROUND).round(5))
                .extracting(Fault::at)
                .isSorted()
                .allMatch(at -> at.compareTo(ROUND) < 0);
    }

    @Test
    void everyFifthRoundTheWarehouseStandsStillToo() {
        List<Integer> rounds = IntStream.rangeClosed(1, 15)
                .filter(round ->
                        new FaultPlan(7, ROUND).round(round).stream().anyMatch(Fault.Suspend.class::isInstance))
                .boxed()
                .toList();

        assertThat(rounds).containsExactly(5, 10, 15);
    }

    private static List<Fault> faults(FaultPlan plan) {
        return IntStream.rangeClosed(1, 20)
                .boxed()
                .flatMap(round -> plan.round(round).stream())
                .toList();
    }
}
