package io.rollcall.streaming.status;

import static io.rollcall.streaming.Observed.as;
import static org.assertj.core.api.Assertions.assertThat;

import io.rollcall.event.Kind;
import io.rollcall.event.Observation;
import io.rollcall.event.Occasion;
import io.rollcall.event.Status;
import io.rollcall.streaming.Observed;
import io.rollcall.warehouse.row.SchoolCountRow;
import java.time.Duration;
import java.time.LocalDate;
import java.time.ZoneOffset;
import org.apache.flink.runtime.checkpoint.OperatorSubtaskState;
import org.apache.flink.runtime.state.StateBackend;
import org.apache.flink.runtime.state.hashmap.HashMapStateBackend;
import org.apache.flink.state.rocksdb.EmbeddedRocksDBStateBackend;
import org.apache.flink.streaming.api.watermark.Watermark;
import org.junit.jupiter.api.Test;

class AgeingTest {

    private static final StateLifetime LIFETIME = StateLifetime.USUAL;
    private static final Duration BETWEEN_VISITS = Duration.ofDays(7);
    private static final LocalDate FIRST = Observed.DATE;

    /** The session's row of state, and when its person or school is visited next. */
    private static final int ONE_PERSON = 2;

    @Test
    void whatIsKnownOfAPersonIsDroppedWhenItsLifetimeIsOver() throws Exception {
        try (var step = Step.trackStatus(new HashMapStateBackend(), null)) {
            step.read(on(FIRST, true));
            step.read(endOf(FIRST, Duration.ZERO));
            assertThat(step.stateEntries()).isEqualTo(ONE_PERSON);

            step.read(endOf(FIRST, BETWEEN_VISITS));
            assertThat(step.stateEntries()).isZero();
            assertThat(step.timers()).isZero();
        }
    }

    @Test
    void whatIsKnownOfAPersonIsDroppedFromRocksDbToo() throws Exception {
        dropsAfterARestart(new EmbeddedRocksDBStateBackend(true));
    }

    @Test
    void timersSurviveARestart() throws Exception {
        dropsAfterARestart(new HashMapStateBackend());
    }

    private static void dropsAfterARestart(StateBackend backend) throws Exception {
        OperatorSubtaskState checkpoint;
        try (var step = Step.trackStatus(backend, null)) {
            step.read(on(FIRST, true));
            checkpoint = step.snapshot();
        }
        try (var step = Step.trackStatus(backend, checkpoint)) {
            step.read(endOf(FIRST, BETWEEN_VISITS));
            step.read(on(FIRST, true));

            assertThat(step.output())
                    .as("known no more, hence counted as new")
                    .singleElement()
                    .extracting(StatusChange::number)
                    .isEqualTo(1L);
        }
    }

    /** However often a year is replayed, and whatever the log's clock says meanwhile. */
    @Test
    void whereDatesNeverCloseNothingIsDropped() throws Exception {
        try (var step = Step.trackStatus(new HashMapStateBackend(), null)) {
            step.read(on(FIRST, false));
            step.read(endOf(FIRST.plusYears(12), Duration.ZERO));
            step.read(on(FIRST, false));

            assertThat(step.output()).hasSize(1);
        }
    }

    /** A hash that two districts' persons share is one key of the state. */
    @Test
    void oneDistrictsAgeIsNotTheOthers() throws Exception {
        try (var step = Step.trackStatus(new HashMapStateBackend(), null)) {
            step.read(on(FIRST, false));
            step.read(in("panyu", on(FIRST, true)));
            step.read(endOf(FIRST, BETWEEN_VISITS));
            step.takeOutput();

            step.read(on(FIRST, false));
            step.read(in("panyu", on(FIRST, true)));

            assertThat(step.output())
                    .extracting(change -> change.occasion().district())
                    .containsExactly("panyu");
        }
    }

    @Test
    void whatAnOlderVersionLeftAgesWithThePersonsNextOccasion() throws Exception {
        try (var step = Step.trackStatus(new HashMapStateBackend(), null)) {
            step.read(on(FIRST, false));
            LocalDate later = FIRST.plusDays(30);
            step.read(on(later, true));
            step.read(endOf(later, BETWEEN_VISITS));

            assertThat(step.stateEntries()).isZero();
        }
    }

    @Test
    void aPersonHasOneTimerAndTheDaysOfALifetimeHoweverManyThereWere() throws Exception {
        long days = 200;
        try (var step = Step.trackStatus(new HashMapStateBackend(), null)) {
            for (long day = 0; day < days; day++) {
                step.read(on(FIRST.plusDays(day), true));
                step.read(endOf(FIRST.plusDays(day), LIFETIME.duration().negated()));
                assertThat(step.timers()).isEqualTo(1);
            }
            step.takeOutput();
            for (long day = 0; day < days; day++) {
                step.read(on(FIRST.plusDays(day), true));
            }

            long kept = days - step.output().size();
            assertThat(kept)
                    .isBetween(
                            LIFETIME.duration().toDays(),
                            LIFETIME.duration().plus(BETWEEN_VISITS).toDays());
        }
    }

    @Test
    void everyKindAges() throws Exception {
        try (var step = Step.trackStatus(new HashMapStateBackend(), null)) {
            for (Kind kind : Kind.values()) {
                step.read(closing(as(Status.PRESENT).of(kind), true));
            }
            step.read(endOf(FIRST, BETWEEN_VISITS));

            assertThat(step.stateEntries()).isZero();
        }
    }

    @Test
    void aSchoolsCountersAreDroppedToo() throws Exception {
        try (var step = Step.countStatus(new HashMapStateBackend(), null)) {
            step.read(CountStatusTest.arrival(as(Status.PRESENT)));
            step.read(endOf(FIRST, Duration.ZERO));
            step.read(CountStatusTest.arrival(as(Status.PRESENT).person(2)));
            step.read(endOf(FIRST, BETWEEN_VISITS));
            step.snapshot();

            assertThat(step.stateEntries()).isZero();
            assertThat(step.timers()).isZero();
            assertThat(step.output().stream()
                            .filter(SchoolCountRow.class::isInstance)
                            .map(row -> ((SchoolCountRow) row).count()))
                    .as("one for each watermark, the second not from the beginning")
                    .containsExactly(1L, 2L);
        }
    }

    private static Observation on(LocalDate date, boolean closes) {
        Observation other = as(Status.PRESENT).observation();
        Occasion occasion = other.occasion();
        return closing(
                new Observation(
                        new Occasion(occasion.kind(), occasion.district(), occasion.school(), date, occasion.name()),
                        other.subject(),
                        other.claim(),
                        other.feed(),
                        other.receivedAt()),
                closes);
    }

    private static Observation in(String district, Observation other) {
        Occasion occasion = other.occasion();
        return new Observation(
                new Occasion(occasion.kind(), district, occasion.school(), occasion.date(), occasion.name()),
                other.subject(),
                other.claim(),
                other.feed(),
                other.receivedAt(),
                other.closes());
    }

    private static Observation closing(Observation other, boolean closes) {
        return new Observation(
                other.occasion(), other.subject(), other.claim(), other.feed(), other.receivedAt(), closes);
    }

    /** So long after the last moment of which a date's state is kept for certain. */
    static Watermark endOf(LocalDate date, Duration later) {
        var end = date.plusDays(1).atStartOfDay(ZoneOffset.UTC).toInstant().plus(LIFETIME.duration());
        return new Watermark(end.plus(later).toEpochMilli() - 1);
    }
}
