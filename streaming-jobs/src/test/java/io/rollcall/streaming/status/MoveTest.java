package io.rollcall.streaming.status;

import static io.rollcall.streaming.Observed.as;
import static org.assertj.core.api.Assertions.assertThat;

import io.rollcall.event.Kind;
import io.rollcall.event.Observation;
import io.rollcall.event.Status;
import io.rollcall.streaming.Observed;
import io.rollcall.streaming.status.Counter.OfClass;
import io.rollcall.streaming.status.Counter.OfMinute;
import io.rollcall.streaming.status.Counter.OfSchool;
import io.rollcall.streaming.status.Counter.OfWatching;
import io.rollcall.warehouse.row.WatchCountRow;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;

class MoveTest {

    private static final Observed PRESENT = as(Status.PRESENT);

    @Test
    void whoArrivesIsPutOnThreeCounters() {
        assertThat(Move.of(first(PRESENT))).extracting(Move::amount).containsExactly(1L, 1L, 1L);
    }

    @Test
    void whoIsRetractedIsTakenOffThreeCounters() {
        assertThat(Move.of(between(PRESENT, as(Status.UNKNOWN))))
                .extracting(Move::amount)
                .containsExactly(-1L, -1L, -1L);
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
                .extracting(Move::amount)
                .containsExactly(-1L, -1L, -1L, 1L, 1L, 1L);
    }

    @Test
    void whoLeavesALiveClassLeavesTheirEnterWhereItWasAndAddsTheirSeconds() {
        Observation enters = as(Status.LATE).of(Kind.LIVE_CLASS);
        Observation leaves = PRESENT.after(Duration.ofMinutes(2)).of(Kind.LIVE_CLASS);
        TrackedPresence before = TrackedPresence.after(null, enters.claim());
        TrackedPresence after = TrackedPresence.after(before, leaves.claim());
        Instant minute = Observed.BELL;

        assertThat(Move.of(new StatusChange(
                        enters.occasion(), enters.subject(), 2, before.place(), after.place(), Observed.BELL, true)))
                .containsExactlyInAnyOrder(
                        new Move(new OfSchool(Status.WATCHING, ""), -1),
                        new Move(new OfClass("3-2", Status.WATCHING, ""), -1),
                        new Move(new OfWatching(WatchCountRow.WATCHING, minute), -1),
                        new Move(new OfWatching(WatchCountRow.SECONDS_INTO_MINUTE, minute), -14),
                        new Move(new OfSchool(Status.LEFT, ""), 1),
                        new Move(new OfClass("3-2", Status.LEFT, ""), 1),
                        new Move(new OfMinute(minute.plusSeconds(120), Status.LEFT), 1),
                        new Move(new OfWatching(WatchCountRow.SECONDS, Instant.EPOCH), 113));
    }

    static StatusChange first(Observed to) {
        return change(Place.NOWHERE, to);
    }

    static StatusChange between(Observed from, Observed to) {
        return change(Place.of(from.claim()), to);
    }

    private static StatusChange change(Place from, Observed to) {
        Observation observation = to.observation();
        return new StatusChange(
                observation.occasion(),
                observation.subject(),
                1,
                from,
                Place.of(to.claim()),
                observation.receivedAt(),
                true);
    }
}
