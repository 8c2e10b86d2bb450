package io.rollcall.simulator.morning;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

/**
 * How much lies behind a morning.
 *
 * @param weeks of how many weeks the morning's own weekday is there, whichever it is
 * @param schoolDays how many days from Monday to Friday before it are there
 * @param eventsPerSecond how fast they are sent beside the morning, at most
 */
public record Past(int weeks, int schoolDays, int eventsPerSecond) {

    /** Six weeks: the gateway takes nothing that is older than 45 days. */
    public static final Past OF_SMALL = new Past(6, 30, 8_000);

    /** As many of the same weekday as a rule wants before it compares, and all weekdays once. */
    public static final Past OF_DISTRICT = new Past(4, 5, 5_000);

    public Past {
        if (weeks < 0 || schoolDays < 0 || eventsPerSecond <= 0) {
            throw new IllegalArgumentException("a past has no fewer than 0 days and is sent at some rate");
        }
    }

    /** The days, the most telling ones first: those that a day is compared with, then from yesterday backwards. */
    public List<LocalDate> before(LocalDate day) {
        Set<LocalDate> days = new LinkedHashSet<>();
        for (int week = 1; week <= weeks; week++) {
            days.add(day.minusWeeks(week));
        }
        Stream.iterate(day.minusDays(1), date -> date.minusDays(1))
                .filter(date -> date.getDayOfWeek().compareTo(DayOfWeek.SATURDAY) < 0)
                .limit(schoolDays)
                .forEach(days::add);
        return List.copyOf(days);
    }
}
