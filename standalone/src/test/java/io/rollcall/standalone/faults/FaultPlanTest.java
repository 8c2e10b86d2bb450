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
    void everyFifthRoundTheWarehouseStandsStillTooAndInBetweenTheBroker() {
        List<String> standing = IntStream.rangeClosed(1, 15)
                .boxed()
                .flatMap(round -> new FaultPlan(7, ROUND)
                        .round(round).stream()
                                .filter(Fault.Suspend.class::isInstance)
                                .map(fault -> round + " " + fault.program()))
                .toList();

        assertThat(standing)
                .containsExactly("3 broker", "5 warehouse", "8 broker", "10 warehouse", "13 broker", "15 warehouse");
    }

    private static List<Fault> faults(FaultPlan plan) {
        return IntStream.rangeClosed(1, 20)
                .boxed()
                .flatMap(round -> plan.round(round).stream())
                .toList();
    }
}
