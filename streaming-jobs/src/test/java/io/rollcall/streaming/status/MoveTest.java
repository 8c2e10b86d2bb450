package io.rollcall.streaming.status;

import static io.rollcall.streaming.Observed.as;
import static org.assertj.core.api.Assertions.assertThat;

import io.rollcall.event.Observation;
import io.rollcall.event.Status;
import io.rollcall.streaming.Observed;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;

class MoveTest {

    private static final Observed PRESENT = as(Status.PRESENT);

    @Test
    void whoArrivesIsPutOnThreeCounters() {
        assertThat(Move.of(first(PRESENT))).extracting(Move::people).containsExactly(1, 1, 1);
    }

    @Test
    void whoIsRetractedIsTakenOffThreeCounters() {
        assertThat(Move.of(between(PRESENT, as(Status.UNKNOWN))))
                .extracting(Move::people)
                .containsExactly(-1, -1, -1);
    }

    @Test
    void anotherMinuteMovesTheMinutesOnly() {
        List<Move> moves = Move.of(between(PRESENT, PRESENT.after(Duration.ofMinutes(2))));

        assertThat(moves)
                .extracting(Move::counter)
                .hasSize(2)
                .allSatisfy(counter -> assertThat(counter).isInstanceOf(Counter.OfMinute.class));
    }

    @Test
    void anotherClassMovesTheClassesOnly() {
        List<Move> moves = Move.of(between(PRESENT, PRESENT.classCode("3-3")));

        assertThat(moves)
                .extracting(Move::counter)
                .hasSize(2)
                .allSatisfy(counter -> assertThat(counter).isInstanceOf(Counter.OfClass.class));
    }

    @Test
    void anotherStatusMovesAllThree() {
        assertThat(Move.of(between(PRESENT, as(Status.LATE))))
                .extracting(Move::people)
                .containsExactly(-1, -1, -1, 1, 1, 1);
    }

    static StatusChange first(Observed to) {
        return change(Place.NOWHERE, to);
    }

    private static StatusChange between(Observed from, Observed to) {
        return change(Place.of(from.claim()), to);
    }

    private static StatusChange change(Place from, Observed to) {
        Observation observation = to.observation();
        return new StatusChange(
                observation.occasion(), observation.subject(), 1, from, Place.of(to.claim()), observation.receivedAt());
    }
}
