package io.rollcall.cockpit.live;

import io.rollcall.warehouse.query.DayFigures;
import java.time.DayOfWeek;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/**
 * What a school year's days on one weekday were like.
 *
 * @param days how many school days fell on it
 * @param usual of those of which enough is known
 */
public record Weekday(DayOfWeek day, int days, Optional<UsualRange> usual) {

    /** The weekdays on which any of these days fell, from Monday. */
    public static List<Weekday> of(List<DayFigures> year) {
        return Arrays.stream(DayOfWeek.values())
                .map(day -> of(
                        day,
                        year.stream()
                                .filter(one -> one.date().getDayOfWeek() == day)
                                .toList()))
                .filter(weekday -> weekday.days() > 0)
                .toList();
    }

    private static Weekday of(DayOfWeek day, List<DayFigures> days) {
        return new Weekday(
                day,
                days.size(),
                UsualRange.of(days.stream().map(DayFigures::day).toList()));
    }
}
