package io.rollcall.streaming;

import io.rollcall.event.Claim;
import io.rollcall.event.Erasure;
import io.rollcall.event.Kind;
import io.rollcall.event.Mode;
import io.rollcall.event.Observation;
import io.rollcall.event.Occasion;
import io.rollcall.event.Operation;
import io.rollcall.event.Presence;
import io.rollcall.event.Reason;
import io.rollcall.event.SourceOrder;
import io.rollcall.event.Standing;
import io.rollcall.event.Status;
import io.rollcall.event.Subject;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.Stream;

/** One observation in the making, for tests: what a test does not name has a plain value. */
public record Observed(
        String school, long person, String session, String classCode, Status status, Duration after, String eventId) {

    public static final String DISTRICT = "haizhu";
    public static final LocalDate DATE = LocalDate.of(2026, 11, 23);

    /** What may be said of attendance; UNKNOWN stands for taking back what was said. */
    public static final List<Status> STATUSES = Stream.concat(
                    Stream.of(Status.UNKNOWN),
                    Kind.ATTENDANCE.statuses().stream().sorted())
            .toList();

    /** The bell. Source times in tests are so long after it. */
    public static final Instant BELL = Instant.parse("2026-11-23T00:00:00Z");

    /** Of a message that has one, where what it is does not matter. */
    public static byte[] key() {
        return new byte[] {1};
    }

    public static byte[] noKey() {
        return new byte[0];
    }

    /** The morning of person 1 of class 3-2 of school S1 at the bell, by event "a". */
    public static Observed as(Status status) {
        return new Observed("S1", 1, "AM", "3-2", status, Duration.ZERO, "a");
    }

    public Observed school(String other) {
        return new Observed(other, person, session, classCode, status, after, eventId);
    }

    public Observed person(long other) {
        return new Observed(school, other, session, classCode, status, after, eventId);
    }

    public Observed classCode(String other) {
        return new Observed(school, person, session, other, status, after, eventId);
    }

    public Observed after(Duration other) {
        return new Observed(school, person, session, classCode, status, other, eventId);
    }

    public Observed eventId(String other) {
        return new Observed(school, person, session, classCode, status, after, other);
    }

    public Claim claim() {
        SourceOrder order = new SourceOrder(BELL.plus(after), eventId);
        return status == Status.UNKNOWN
                ? Claim.retract(order)
                : Claim.set(order, Standing.attendance(status, classCode, reason(), Mode.IN_PERSON));
    }

    /** The same said of another kind of occasion, in that kind's own statuses. */
    public Observation of(Kind kind) {
        List<Status> statuses = kind.statuses().stream().sorted().toList();
        Status of = statuses.get(STATUSES.indexOf(status) % statuses.size());
        SourceOrder order = new SourceOrder(BELL.plus(after), eventId);
        Claim claim = status == Status.UNKNOWN
                ? Claim.retract(order)
                : Claim.set(order, new Standing(of, classCode, kind == Kind.FORM ? "HOME" : "", Mode.IN_PERSON));
        return new Observation(
                new Occasion(kind, DISTRICT, school, DATE, session),
                new Subject(person, ~person),
                switch (kind) {
                    case ATTENDANCE -> claim();
                    case LIVE_CLASS -> presence(claim);
                    default -> claim;
                },
                "feed-1",
                BELL.plus(after));
    }

    /** Entering and leaving, and of one who left without a class a total; each status has events of its own, so that there are more edges than two. */
    private Claim presence(Claim claim) {
        SourceOrder order = new SourceOrder(BELL.plus(after), eventId + '.' + status);
        if (claim.operation() == Operation.RETRACT) {
            return Claim.retract(order);
        }
        boolean total = claim.standing().status() == Status.LEFT && status == Status.OFFSITE && classCode.isEmpty();
        Instant at = BELL.plus(after).plusSeconds(STATUSES.indexOf(status) * 7L);
        return Claim.set(
                order,
                claim.standing(),
                total ? Presence.total(at, Math.toIntExact(after.toSeconds())) : Presence.edge(at));
    }

    /** That the person is erased from that kind of occasion at the school. */
    public Erasure erasureOf(Kind kind) {
        return new Erasure(kind, DISTRICT, school, new Subject(person, ~person), BELL.plus(after));
    }

    public Observation observation() {
        return observation(BELL.plus(after));
    }

    public Observation observation(Instant receivedAt) {
        return new Observation(
                new Occasion(Kind.ATTENDANCE, DISTRICT, school, DATE, session),
                new Subject(person, ~person),
                claim(),
                "feed-1",
                receivedAt);
    }

    private Reason reason() {
        return status == Status.EXCUSED ? Reason.ILLNESS : Reason.NONE;
    }
}
