package io.rollcall.simulator.morning;

import static org.assertj.core.api.Assertions.assertThat;

import io.rollcall.event.Status;
import io.rollcall.simulator.district.DistrictPlan;
import io.rollcall.simulator.district.DistrictSize;
import io.rollcall.simulator.event.Mark;
import java.util.List;
import java.util.SplittableRandom;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class TrickleTest {

    private static final DistrictPlan PLAN = DistrictPlan.haizhu(DistrictSize.SMALL, DistrictPlan.DEFAULT_SEED);

    private final Trickle trickle = new Trickle(PLAN.schools(), new SplittableRandom(1));

    @Test
    void whoeverLeavesComesBack() {
        List<Statement> statements =
                IntStream.range(0, 10_000).mapToObj(trickle::next).toList();

        long returns = statements.stream()
                .filter(said -> said.mark().equals(Mark.of(Status.PRESENT)))
                .count();
        assertThat(2 * returns).isBetween(9_900L, 10_000L);
    }

    /** Each mark moves its pupil to a new minute of the curve. */
    @Test
    void theSameFewGoAndCome() {
        assertThat(IntStream.range(0, 10_000)
                        .mapToObj(trickle::next)
                        .map(said -> said.school().code() + said.pupil())
                        .distinct())
                .hasSize(200);
    }

    @Test
    void noStatementHasTheNumberOfAnother() {
        assertThat(IntStream.range(0, 10_000)
                        .map(index -> 30_000 + index / 5)
                        .mapToObj(trickle::next)
                        .map(Statement::number))
                .doesNotHaveDuplicates()
                .allMatch(number -> number > 1_000_000);
    }
}
