package io.rollcall.gateway.platform;

import io.rollcall.event.Codes;
import io.rollcall.event.Kind;
import io.rollcall.event.Session;
import io.rollcall.event.Status;
import io.rollcall.gateway.intake.Adapted;
import io.rollcall.gateway.intake.Rule;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.format.DateTimeParseException;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/**
 * When a punch counts, and for what. A platform's punch only says who was there when; lateness is the school's own rule. By the feed's properties {@code session.AM}
 * (pupils), {@code arrive.AM-IN} and {@code leave.PM-OUT} (staff), each three times such as {@code 06:30 08:00 09:30}: from, the limit, to.
 */
public final class Windows {

    private static final int TIMES = 3;

    private final SettingsFile settings;
    private final List<Window> windows;

    private Windows(SettingsFile settings, List<Window> windows) {
        this.settings = settings;
        this.windows = windows;
    }

    private enum Direction {
        SESSION("session.", Kind.ATTENDANCE, Duty.ARRIVAL),
        ARRIVE("arrive.", Kind.STAFF_CLOCK, Duty.ARRIVAL),
        LEAVE("leave.", Kind.STAFF_CLOCK, Duty.DEPARTURE);

        private final String prefix;
        private final Kind kind;
        private final Duty duty;

        Direction(String prefix, Kind kind, Duty duty) {
            this.prefix = prefix;
            this.kind = kind;
            this.duty = duty;
        }
    }

    private record Window(Direction direction, String name, LocalTime from, LocalTime limit, LocalTime to) {

        /** The limit's whole minute is in time. */
        String statusAt(LocalTime minute) {
            return switch (direction) {
                case SESSION -> (minute.isAfter(limit) ? Status.LATE : Status.PRESENT).name();
                case ARRIVE -> (minute.isAfter(limit) ? Status.LATE : Status.NORMAL).name();
                case LEAVE -> (minute.isBefore(limit) ? Status.EARLY : Status.NORMAL).name();
            };
        }

        /**
         * Of several punches for coming the first stands: the earlier, the later its place in the order; and all of them lie where the window opens, before whatever is said of
         * the person by another way since then. Of those for going the last stands.
         */
        Adapted.Timing timing(PlatformFeed feed, Instant time) {
            if (direction.duty == Duty.DEPARTURE) {
                return Adapted.Timing.at(time);
            }
            LocalDate day = feed.dayOf(time);
            Instant opens = day.atTime(from).atZone(feed.zone()).toInstant();
            Instant closes = day.atTime(to).atZone(feed.zone()).toInstant().plus(1, ChronoUnit.MINUTES);
            return new Adapted.Timing(
                    time, opens.plusMillis(Duration.between(time, closes).toSeconds()));
        }

        boolean holds(LocalTime minute) {
            return !minute.isBefore(from) && !minute.isAfter(to);
        }

        String property() {
            return direction.prefix + name;
        }
    }

    static Windows read(SettingsFile settings) {
        List<Window> windows = new ArrayList<>();
        for (Direction direction : Direction.values()) {
            settings.under(direction.prefix)
                    .forEach((name, times) -> windows.add(read(settings, direction, name, times)));
        }
        return new Windows(settings, windows);
    }

    private static Window read(SettingsFile settings, Direction direction, String name, String times) {
        String[] parts = times.split(" +", -1);
        boolean isName = direction == Direction.SESSION ? Session.parse(name).isPresent() : Codes.isCode(name);
        try {
            if (isName && parts.length == TIMES) {
                Window window = new Window(
                        direction,
                        name,
                        LocalTime.parse(parts[0]),
                        LocalTime.parse(parts[1]),
                        LocalTime.parse(parts[2]));
                if (window.from.isBefore(window.limit) && window.limit.isBefore(window.to)) {
                    return window;
                }
            }
        } catch (DateTimeParseException noTime) {
            throw settings.wrong(direction.prefix + name);
        }
        throw settings.wrong(direction.prefix + name);
    }

    /** What a punch says: the window that it lies in decides for which session or shift it counts, and whether it is in time. Fails where it lies in two. */
    public Adapted punch(PlatformFeed feed, String id, Instant time, Adapted.Person person) {
        LocalTime minute = minute(feed, time);
        List<Window> open =
                windows.stream().filter(window -> window.holds(minute)).toList();
        if (open.isEmpty()) {
            return Adapted.Unreadable.because(Rule.PUNCH_IN_WINDOW, names());
        }
        Window window = open.getFirst();
        if (open.size() > 1) {
            throw settings.wrong(open.getLast().property());
        }
        var at = new Adapted.At(
                window.direction.kind, feed.school(), feed.dayOf(time).toString(), window.name);
        return new Adapted.Statement(id, window.timing(feed, time), at, person, window.statusAt(minute));
    }

    /** As {@link #punch} orders it, of that session or shift. */
    public Adapted.Timing timingAt(PlatformFeed feed, Kind kind, String name, Instant time) {
        LocalTime minute = minute(feed, time);
        return windows.stream()
                .filter(window -> window.direction.kind == kind && window.name.equals(name) && window.holds(minute))
                .map(window -> window.timing(feed, time))
                .findFirst()
                .orElseGet(() -> Adapted.Timing.at(time));
    }

    /** Where the one stands who says so at that time: of that session or shift. Empty where its window is not open then. */
    public Optional<String> statusAt(PlatformFeed feed, Kind kind, String name, Instant time) {
        LocalTime minute = minute(feed, time);
        return windows.stream()
                .filter(window -> window.direction.kind == kind && window.name.equals(name) && window.holds(minute))
                .map(window -> window.statusAt(minute))
                .findFirst();
    }

    /** Of which session or shift a slot is that is scheduled then; empty where no window of that direction holds it. */
    public Optional<Slot> slotAt(PlatformFeed feed, Duty duty, Instant scheduled) {
        LocalTime minute = minute(feed, scheduled);
        return windows.stream()
                .filter(window -> window.direction.duty == duty && window.holds(minute))
                .map(window -> new Slot(window.direction.kind, window.name))
                .findFirst();
    }

    /** Whether punches of that direction are counted at all: pupils are marked when they come, not when they go. */
    public boolean counts(Duty duty) {
        return windows.stream().anyMatch(window -> window.direction.duty == duty);
    }

    /** A session or a shift. */
    public record Slot(Kind kind, String name) {}

    /** For a sentence. */
    public String names() {
        return windows.isEmpty()
                ? "–"
                : windows.stream()
                        .map(window -> window.name + ' ' + window.from + '–' + window.to)
                        .collect(Collectors.joining(", "));
    }

    private static LocalTime minute(PlatformFeed feed, Instant time) {
        return LocalTime.ofInstant(time, feed.zone()).truncatedTo(ChronoUnit.MINUTES);
    }
}
