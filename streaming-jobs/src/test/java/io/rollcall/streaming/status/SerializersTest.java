package io.rollcall.streaming.status;

import static io.rollcall.streaming.Observed.as;
import static org.assertj.core.api.Assertions.assertThat;

import io.rollcall.event.Claim;
import io.rollcall.event.ClaimHistory;
import io.rollcall.event.Erasure;
import io.rollcall.event.Kind;
import io.rollcall.event.Mode;
import io.rollcall.event.Observation;
import io.rollcall.event.Operation;
import io.rollcall.event.Reason;
import io.rollcall.event.Standing;
import io.rollcall.event.Status;
import io.rollcall.streaming.Observed;
import io.rollcall.streaming.binary.SerializerKit;
import java.io.IOException;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.FieldSource;

class SerializersTest {

    private static final Instant NOW = Instant.parse("2026-11-23T00:01:02.345Z");

    @ParameterizedTest
    @FieldSource("io.rollcall.streaming.Observed#STATUSES")
    void observationsComeBack(Status status) throws IOException {
        SerializerKit.check(new PersonEntrySerializer(), as(status).observation(NOW));
    }

    @ParameterizedTest
    @FieldSource("io.rollcall.streaming.Observed#STATUSES")
    void whatIsTrackedComesBack(Status status) throws IOException {
        SerializerKit.check(new TrackedSerializer(), new Tracked(as(status).claim(), 1L << 39));
    }

    @Test
    void erasuresComeBack() throws IOException {
        Erasure erasure = as(Status.UNKNOWN).erasureOf(Kind.STAFF_CLOCK);

        SerializerKit.check(new PersonEntrySerializer(), erasure);
        SerializerKit.check(new ErasureSerializer(), erasure);
    }

    @Test
    void historiesComeBack() throws IOException {
        ClaimHistory history = ClaimHistory.EMPTY;
        SerializerKit.check(new TrackedHistorySerializer(), new TrackedHistory(history, 0));
        for (Observed receipt : List.of(
                as(Status.UNKNOWN),
                as(Status.LATE).after(Duration.ofSeconds(1)),
                as(Status.EXCUSED).after(Duration.ofSeconds(2)))) {
            history = history.with(receipt.of(Kind.NOTICE).claim());
        }
        assertThat(history.claims()).hasSize(2);
        SerializerKit.check(new TrackedHistorySerializer(), new TrackedHistory(history, 1L << 39));
    }

    @Test
    void presencesComeBack() throws IOException {
        List<Observation> said = List.of(
                as(Status.UNKNOWN).of(Kind.LIVE_CLASS),
                as(Status.LATE).after(Duration.ofSeconds(1)).of(Kind.LIVE_CLASS),
                as(Status.PRESENT).after(Duration.ofSeconds(2)).of(Kind.LIVE_CLASS),
                as(Status.OFFSITE).classCode("").after(Duration.ofSeconds(3)).of(Kind.LIVE_CLASS));
        TrackedPresence tracked = TrackedPresence.NOTHING;
        SerializerKit.check(new TrackedPresenceSerializer(), tracked);
        for (Observation observation : said) {
            SerializerKit.check(new PersonEntrySerializer(), observation);
            TrackedPresence before = tracked;
            tracked = TrackedPresence.after(before, observation.claim());
            SerializerKit.check(new TrackedPresenceSerializer(), tracked);
            SerializerKit.check(
                    new StatusChangeSerializer(),
                    new StatusChange(
                            observation.occasion(),
                            observation.subject(),
                            1,
                            before.place(),
                            tracked.place(),
                            NOW,
                            true));
            for (Counter counter : CountPresence.of(tracked.place()).keySet()) {
                SerializerKit.check(
                        new OccasionCounterSerializer(), new OccasionCounter(observation.occasion(), counter));
            }
        }
        assertThat(tracked.history().edges()).hasSize(2);
        assertThat(tracked.history().total()).isNotNull();
        assertThat(tracked.history().retraction()).isNotNull();
    }

    @ParameterizedTest
    @EnumSource(Operation.class)
    void everyOperationComesBack(Operation operation) throws IOException {
        Observation observation = as(operation == Operation.RETRACT ? Status.UNKNOWN : Status.LATE)
                .observation();
        SerializerKit.check(new TrackedSerializer(), new Tracked(observation.claim(), 1));
    }

    @ParameterizedTest
    @EnumSource(Mode.class)
    void everyModeComesBack(Mode mode) throws IOException {
        Standing standing = Standing.attendance(Status.EXCUSED, "", Reason.MEDICAL, mode);
        Claim claim = Claim.set(as(Status.EXCUSED).claim().order(), standing);
        SerializerKit.check(new TrackedSerializer(), new Tracked(claim, 1));
    }

    @ParameterizedTest
    @FieldSource("io.rollcall.streaming.Observed#STATUSES")
    void changesComeBack(Status status) throws IOException {
        SerializerKit.check(new StatusChangeSerializer(), MoveTest.first(as(status)));
    }

    @ParameterizedTest
    @EnumSource(names = {"PRESENT", "EXCUSED"})
    void countersComeBack(Status status) throws IOException {
        Observation observation = as(status).observation();
        for (Counter counter : Counter.of(Place.of(observation.claim()))) {
            SerializerKit.check(new OccasionCounterSerializer(), new OccasionCounter(observation.occasion(), counter));
            SerializerKit.check(
                    new TallySerializer(),
                    new Tally(new OccasionCounter(observation.occasion(), counter), -3, 1L << 33, NOW, true));
        }
    }

    @ParameterizedTest
    @EnumSource(names = "PRESENT")
    void personsAndTotalsComeBack(Status status) throws IOException {
        Observation observation = as(status).observation();
        SerializerKit.check(
                new PersonOccasionSerializer(), new PersonOccasion(observation.occasion(), observation.subject()));
        SerializerKit.check(new TotalSerializer(), new Total(-3, 17, NOW));
    }
}
