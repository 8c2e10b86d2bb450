package io.rollcall.streaming.status;

import static io.rollcall.streaming.Observed.as;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.groups.Tuple.tuple;

import io.rollcall.event.Status;
import io.rollcall.streaming.Observed;
import java.time.Duration;
import org.apache.flink.runtime.checkpoint.OperatorSubtaskState;
import org.apache.flink.runtime.state.StateBackend;
import org.apache.flink.runtime.state.hashmap.HashMapStateBackend;
import org.apache.flink.state.rocksdb.EmbeddedRocksDBStateBackend;
import org.junit.jupiter.api.Test;

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
