package io.rollcall.gateway.intake;

import io.rollcall.event.Happened;
import io.rollcall.event.Kind;
import io.rollcall.event.Mode;
import io.rollcall.event.Operation;
import io.rollcall.event.Reason;
import io.rollcall.event.Status;
import java.time.Duration;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** What an adapter has read off a form that is not ours, such as a row of a spreadsheet. It is only translated: whether it is admitted is decided like an event's. */
public sealed interface Adapted {

    /**
     * An attendance mark. Its parts are as written: whether codes are codes is decided by the intake.
     *
     * @param id the same for the same content
     * @param time when the source said so
     */
    record Mark(String id, Instant time, Occasion occasion, Person person, Said said) implements Adapted {}

    /**
     * What the person was expected at.
     *
     * @param classCode "" where the source names none
     * @param date such as {@code 2026-11-23}
     */
    record Occasion(String school, String classCode, String date, String session) {}

    /** Whom the mark is about. */
    record Person(String namespace, String id) {
        @Override
        public String toString() {
            return "a person";
        }
    }

    /**
     * Where the person stood.
     *
     * @param status not looked at where the mark is taken back
     */
    record Said(Operation operation, Status status, Reason reason, Mode mode) {}

    /**
     * What a platform says of one person on an occasion of any kind. Its parts are as the platform wrote them.
     *
     * @param id the same for the same content
     * @param timing when it happened, and its place in the order
     * @param said a status of the kind's; of a form the option
     * @param watchedSeconds of a live class: how long in all, where the platform tells only that
     */
    record Statement(
            String id,
            Timing timing,
            At at,
            Person person,
            String said,
            @Nullable Integer watchedSeconds) implements Adapted {

        public Statement(String id, Timing timing, At at, Person person, String said) {
            this(id, timing, at, person, said, null);
        }

        /** Ordered by when it happened. */
        public Statement(String id, Instant time, At at, Person person, String said) {
            this(id, Timing.at(time), at, person, said);
        }

        /** The same, as said at another time about when it happened. */
        public Statement orderedAt(Instant order) {
            return new Statement(
                    id, new Timing(timing.happened(), order, timing.within()), at, person, said, watchedSeconds);
        }

        /** All that it says, but for when. */
        public Object content() {
            return watchedSeconds == null ? said : said + ' ' + watchedSeconds;
        }
    }

    /**
     * When something happened, and which of two statements about it stands.
     *
     * @param happened by the platform's clock; the person is counted in its minute
     * @param order the later one stands; mostly the same
     * @param within it may have happened so much earlier: where the platform only tells that by now it has
     */
    record Timing(Instant happened, Instant order, Duration within) {

        /** Of which the platform knows the time. */
        public Timing(Instant happened, Instant order) {
            this(happened, order, Duration.ZERO);
        }

        public static Timing at(Instant time) {
            return new Timing(time, time);
        }

        /** Some time between two askings, of which this is the later. */
        public static Timing by(Instant asked, Duration sinceAskedBefore) {
            return new Timing(asked, asked, sinceAskedBefore);
        }

        /** Null where the order says all. */
        @Nullable Happened beside() {
            return happened.equals(order) && within.isZero()
                    ? null
                    : new Happened(happened, Math.toIntExact(within.toSeconds()));
        }
    }

    /**
     * Which occasion a statement is about.
     *
     * @param date such as {@code 2026-11-23}
     * @param name of the session, shift, campaign, notice, live class or procedure; "" for a health report, of which there is one a day
     */
    record At(Kind kind, String school, String date, String name) {}

    /**
     * A statement as a school's own file makes it.
     *
     * @param classCode "" where the file names none
     * @param operation whether it states or takes back
     */
    record Entry(Statement statement, String classCode, Operation operation) implements Adapted {}

    /** Something that should be a mark and cannot be read as one. */
    record Unreadable(Fault fault) implements Adapted {

        /** Unreadable by that rule; its arguments are as the rule's sentence has them. */
        public static Unreadable because(Rule rule, String... arguments) {
            return new Unreadable(Fault.of(rule, arguments));
        }
    }
}
