package io.rollcall.streaming.status;

import static io.rollcall.streaming.Observed.as;
import static org.assertj.core.api.Assertions.assertThat;

import io.rollcall.event.Status;
import io.rollcall.streaming.Observed;
import java.time.Instant;
import java.util.List;
import org.apache.flink.streaming.api.watermark.Watermark;
import org.junit.jupiter.api.Test;

class TallyMovesTest {

    private static final Observed PRESENT = as(Status.PRESENT);

    @Test
    void whatManyChangesDoToACounterGoesOutAsOne() throws Exception {
        try (var step = Step.tallyMoves()) {
            step.read(MoveTest.first(PRESENT));
            step.read(MoveTest.first(PRESENT.person(2)));
            assertThat(step.output()).isEmpty();
            step.pass(TallyMoves.PACE);

            assertThat(step.output())
                    .hasSize(3)
                    .allSatisfy(tally -> assertThat(tally)
                            .extracting(Tally::amount, Tally::moves, Tally::closes)
                            .containsExactly(2L, 2L, true));
        }
    }

    /** Its moves count all the same: they are the version of what stands there. */
    @Test
    void whoComesAndGoesIsTwoMovesOfNobody() throws Exception {
        try (var step = Step.tallyMoves()) {
            step.read(MoveTest.first(PRESENT));
            step.read(MoveTest.between(PRESENT, as(Status.UNKNOWN)));
            step.beforeBarrier();

            assertThat(step.output())
                    .hasSize(3)
                    .allSatisfy(tally -> assertThat(tally)
                            .extracting(Tally::amount, Tally::moves)
                            .containsExactly(0L, 2L));
        }
    }

    @Test
    void theLatestReceiptStands() throws Exception {
        Instant latest = Observed.BELL.plusSeconds(3_600);
        StatusChange change = MoveTest.first(PRESENT);
        StatusChange later =
                new StatusChange(change.occasion(), change.subject(), 2, change.to(), change.to(), latest, false);
        StatusChange away =
                new StatusChange(change.occasion(), change.subject(), 2, change.to(), Place.NOWHERE, latest, false);
        try (var step = Step.tallyMoves()) {
            step.read(away);
            step.read(change);
            step.read(later);
            step.beforeBarrier();

            assertThat(step.output())
                    .hasSize(3)
                    .allSatisfy(tally -> assertThat(tally.lastReceived()).isEqualTo(latest))
                    .allSatisfy(tally -> assertThat(tally.closes()).isTrue());
        }
    }

    @Test
    void noWatermarkOvertakesATally() throws Exception {
        try (var step = Step.tallyMoves()) {
            step.read(MoveTest.first(PRESENT));
            step.read(new Watermark(7));

            assertThat(step.lastEmitted()).isEqualTo(new Watermark(7));
            assertThat(step.output()).hasSize(3);
        }
    }

    @Test
    void inABacklogMoreIsAddedUp() throws Exception {
        try (var step = Step.tallyMoves()) {
            for (int person = 1; person <= 100; person++) {
                step.read(MoveTest.first(PRESENT.person(person)));
            }
            step.pass(TallyMoves.PACE);
            step.takeOutput();
            step.read(MoveTest.first(PRESENT));
            step.pass(TallyMoves.PACE);
            assertThat(step.output()).isEmpty();
            step.pass(TallyMoves.PACE_IN_BACKLOG);

            assertThat(step.takeOutput()).hasSize(3);
            step.read(MoveTest.first(PRESENT));
            step.pass(TallyMoves.PACE);
            assertThat(step.output()).as("the backlog is over").hasSize(3);
        }
    }

    @Test
    void nothingIsSentTwice() throws Exception {
        try (var step = Step.tallyMoves()) {
            step.read(MoveTest.first(PRESENT));
            step.beforeBarrier();
            step.takeOutput();
            step.pass(TallyMoves.PACE);
            step.beforeBarrier();

            assertThat(List.copyOf(step.output())).isEmpty();
        }
    }
}
