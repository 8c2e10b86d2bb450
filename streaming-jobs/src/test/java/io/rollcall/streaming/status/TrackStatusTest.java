package io.rollcall.streaming.status;

import static io.rollcall.streaming.Observed.as;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.groups.Tuple.tuple;

import io.rollcall.event.ErasedSubject;
import io.rollcall.event.Kind;
import io.rollcall.event.Status;
import io.rollcall.streaming.Observed;
import java.time.Duration;
import org.apache.flink.runtime.checkpoint.OperatorSubtaskState;
import org.apache.flink.runtime.state.StateBackend;
import org.apache.flink.runtime.state.hashmap.HashMapStateBackend;
import org.apache.flink.state.rocksdb.EmbeddedRocksDBStateBackend;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class TrackStatusTest {

    private static final Observed PRESENT = as(Status.PRESENT);
    private static final Observed LATER_LATE = as(Status.LATE).after(Duration.ofMinutes(5));

    @Test
    void saysWhereAPersonCameFromAndWentTo() throws Exception {
        try (var step = Step.trackStatus(new HashMapStateBackend(), null)) {
            step.read(PRESENT.observation());
            step.read(LATER_LATE.observation());

            assertThat(step.output())
                    .extracting(StatusChange::number, StatusChange::from, StatusChange::to)
                    .containsExactly(
                            tuple(1L, Place.NOWHERE, Place.of(PRESENT.claim())),
                            tuple(2L, Place.of(PRESENT.claim()), Place.of(LATER_LATE.claim())));
        }
    }

    @Test
    void saysNothingOfADuplicate() throws Exception {
        try (var step = Step.trackStatus(new HashMapStateBackend(), null)) {
            step.read(PRESENT.observation());
            step.read(PRESENT.observation(Observed.BELL.plusSeconds(99)));

            assertThat(step.output()).hasSize(1);
        }
    }

    @Test
    void keepsSessionsApart() throws Exception {
        Observed afternoon = new Observed("S1", 1, "PM", "3-2", Status.PRESENT, Duration.ZERO, "a");
        try (var step = Step.trackStatus(new HashMapStateBackend(), null)) {
            step.read(PRESENT.observation());
            step.read(afternoon.observation());

            assertThat(step.output()).extracting(StatusChange::number).containsExactly(1L, 1L);
        }
    }

    @Test
    void keepsPersonsApartWhoseKeysCollide() throws Exception {
        var first = PRESENT.observation();
        var second = PRESENT.school("S2").observation();
        assertThat(TrackStatus.key(first)).isEqualTo(TrackStatus.key(second));

        try (var step = Step.trackStatus(new HashMapStateBackend(), null)) {
            step.read(first);
            step.read(second);

            assertThat(step.output()).extracting(StatusChange::number).containsExactly(1L, 1L);
        }
    }

    @Test
    void whoeverIsErasedMovesOffEveryOccasionOfThatKindAndSchool() throws Exception {
        Observed afternoon = new Observed("S1", 1, "PM", "3-2", Status.PRESENT, Duration.ZERO, "a");
        try (var step = Step.trackStatus(new HashMapStateBackend(), null)) {
            step.read(PRESENT.observation());
            step.read(LATER_LATE.observation());
            step.read(afternoon.observation());
            step.read(PRESENT.of(Kind.HEALTH_REPORT));
            step.read(PRESENT.school("S2").observation());
            step.takeOutput();
            step.read(PRESENT.erasureOf(Kind.ATTENDANCE));

            assertThat(step.output())
                    .extracting(
                            change -> change.occasion().name(),
                            StatusChange::number,
                            StatusChange::from,
                            change -> change.to().isNowhere())
                    .containsExactlyInAnyOrder(
                            tuple("AM", 3L, Place.of(LATER_LATE.claim()), true),
                            tuple("PM", 2L, Place.of(afternoon.claim()), true));
            assertThat(step.output()).extracting(StatusChange::receivedAt).containsOnly(Observed.BELL);
        }
    }

    @ParameterizedTest
    @EnumSource(Kind.class)
    void whatComesOfAnErasedPersonIsNotHeard(Kind kind) throws Exception {
        try (var step = Step.trackStatus(new HashMapStateBackend(), null)) {
            step.read(PRESENT.of(kind));
            step.read(PRESENT.erasureOf(kind));
            step.read(PRESENT.erasureOf(kind));
            step.read(LATER_LATE.of(kind));
            step.read(PRESENT.person(2).of(kind));

            assertThat(step.output())
                    .extracting(change -> change.subject().high(), StatusChange::number)
                    .containsExactly(tuple(1L, 1L), tuple(1L, 2L), tuple(2L, 1L));
        }
    }

    @Test
    void whoeverWithdrewEverythingMovesNowhere() throws Exception {
        try (var step = Step.trackStatus(new HashMapStateBackend(), null)) {
            step.read(PRESENT.observation());
            step.read(as(Status.UNKNOWN).after(Duration.ofMinutes(1)).observation());
            step.takeOutput();
            step.read(PRESENT.erasureOf(Kind.ATTENDANCE));

            assertThat(step.output()).isEmpty();
        }
    }

    @Test
    void anErasureHoldsAfterARestartFromTheHeap() throws Exception {
        anErasureHoldsAfterARestart(new HashMapStateBackend());
    }

    @Test
    void anErasureHoldsAfterARestartFromRocksDb() throws Exception {
        anErasureHoldsAfterARestart(new EmbeddedRocksDBStateBackend(true));
    }

    @Test
    void anErasureIsForgottenWhenTheLogHasForgottenIt() throws Exception {
        OperatorSubtaskState checkpoint;
        try (var step = Step.trackStatus(new HashMapStateBackend(), null)) {
            step.read(PRESENT.erasureOf(Kind.ATTENDANCE));
            step.read(PRESENT.person(2).observation(Observed.BELL.plus(ErasedSubject.KEPT)));
            step.snapshot();
            step.read(LATER_LATE.observation());
            assertThat(step.takeOutput()).hasSize(1);
            step.read(PRESENT.person(3)
                    .observation(Observed.BELL.plus(ErasedSubject.KEPT).plusSeconds(1)));
            checkpoint = step.snapshot();
        }
        try (var step = Step.trackStatus(new HashMapStateBackend(), checkpoint)) {
            step.read(LATER_LATE.observation());

            assertThat(step.output()).hasSize(1);
        }
    }

    private static void anErasureHoldsAfterARestart(StateBackend backend) throws Exception {
        OperatorSubtaskState checkpoint;
        try (var step = Step.trackStatus(backend, null)) {
            step.read(PRESENT.observation());
            step.read(PRESENT.erasureOf(Kind.ATTENDANCE));
            checkpoint = step.snapshot();
        }
        try (var step = Step.trackStatus(backend, checkpoint)) {
            step.read(LATER_LATE.observation());
            step.read(PRESENT.erasureOf(Kind.ATTENDANCE));

            assertThat(step.output()).isEmpty();
        }
    }

    @Test
    void goesOnWhereItWasFromTheHeap() throws Exception {
        goesOnWhereItWas(new HashMapStateBackend());
    }

    @Test
    void goesOnWhereItWasFromRocksDb() throws Exception {
        goesOnWhereItWas(new EmbeddedRocksDBStateBackend(true));
    }

    private static void goesOnWhereItWas(StateBackend backend) throws Exception {
        OperatorSubtaskState checkpoint;
        try (var step = Step.trackStatus(backend, null)) {
            step.read(PRESENT.observation());
            checkpoint = step.snapshot();
        }
        try (var step = Step.trackStatus(backend, checkpoint)) {
            step.read(PRESENT.observation());
            step.read(LATER_LATE.observation());

            assertThat(step.output())
                    .singleElement()
                    .extracting(StatusChange::number)
                    .isEqualTo(2L);
        }
    }
}
