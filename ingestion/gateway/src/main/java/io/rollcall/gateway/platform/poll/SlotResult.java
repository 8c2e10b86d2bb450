package io.rollcall.gateway.platform.poll;

import io.rollcall.event.Kind;
import io.rollcall.event.Status;
import io.rollcall.gateway.intake.Adapted;
import io.rollcall.gateway.intake.Rule;
import io.rollcall.gateway.platform.Duty;
import io.rollcall.gateway.platform.PlatformFeed;
import io.rollcall.gateway.platform.Windows;
import io.rollcall.gateway.platform.Windows.Slot;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * What a platform has found, by its own timetable, of one person at one slot: whether they punched, and in time.
 *
 * @param user the platform's id of the person
 * @param date the platform's working day
 * @param scheduled when the slot is; also where it is looked up in the feed's windows
 * @param punched when they did; the scheduled time where they did not
 * @param found by the platform
 */
public record SlotResult(String user, LocalDate date, Duty duty, Instant scheduled, Instant punched, Found found) {

    /** In the order in which platforms change them: a missing punch is made up for, lateness is excused. */
    public enum Found {
        MISSING(0, null, Status.MISSING),
        ABSENT(1, Status.UNEXCUSED, Status.ABSENT),
        EARLY(2, null, Status.EARLY),
        LATE(3, Status.LATE, Status.LATE),
        NORMAL(4, Status.PRESENT, Status.NORMAL),
        NOT_REQUIRED(5, Status.NOT_REQUIRED, Status.NOT_REQUIRED);

        private final int rank;

        /** Null where it says nothing of whether a pupil was there: a punch that is missing is no absence. */
        private final @Nullable Status ofPupil;

        private final Status ofStaff;

        Found(int rank, @Nullable Status ofPupil, Status ofStaff) {
            this.rank = rank;
            this.ofPupil = ofPupil;
            this.ofStaff = ofStaff;
        }

        Optional<Status> statusOf(Kind kind) {
            return Optional.ofNullable(kind == Kind.ATTENDANCE ? ofPupil : ofStaff);
        }
    }

    @Override
    public String toString() {
        return "a slot's result";
    }

    /** Empty where the feed does not count such slots, or it says nothing. */
    public Optional<Polled> polled(PlatformFeed feed) {
        Windows windows = feed.windows();
        if (!windows.counts(duty)) {
            return Optional.empty();
        }
        Optional<Slot> slot = windows.slotAt(feed, duty, scheduled);
        if (slot.isEmpty()) {
            String key = feed.idOf("slot", date.toString(), duty.name(), scheduled.toString(), user);
            return Optional.of(new Polled(key, Adapted.Unreadable.because(Rule.PUNCH_IN_WINDOW, windows.names())));
        }
        return found.statusOf(slot.get().kind()).map(status -> statement(feed, slot.get(), status));
    }

    /**
     * Ordered by the slot, so that whoever corrects it afterwards wins; what the platform makes of it later beats, by a millisecond, what it made of it before. A slot ahead of us,
     * whose punch is there already, is ordered by when it was asked for.
     */
    private Polled statement(PlatformFeed feed, Slot slot, Status status) {
        String key = feed.idOf("slot", date.toString(), slot.kind().name(), slot.name(), user);
        String id = feed.idOf("slot", date.toString(), slot.kind().name(), slot.name(), user, found.name());
        Instant slotOrNow = scheduled.isBefore(feed.now()) ? scheduled : feed.now();
        var timing = new Adapted.Timing(punched, slotOrNow.plusMillis(found.rank));
        var at = new Adapted.At(slot.kind(), feed.school(), date.toString(), slot.name());
        var person = new Adapted.Person(feed.namespace(), user);
        return new Polled(key, new Adapted.Statement(id, timing, at, person, status.name()));
    }
}
