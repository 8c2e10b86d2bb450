package io.rollcall.warehouse.query;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** How did every school of a district attend on these days? By day and by the school's code; a school that held no session that day is left out. */
@FunctionalInterface
public interface SchoolDays {

    /** How many weeks what is usual for a weekday looks back. */
    int WEEKS = 8;

    List<SchoolDay> ask(String district, List<LocalDate> dates);

    /** The days that a day is compared with: the week before it and the same weekday in eight weeks. */
    static List<LocalDate> comparedWith(LocalDate date) {
        return Stream.concat(
                        IntStream.rangeClosed(1, DayOfWeek.values().length).mapToObj(date::minusDays),
                        IntStream.rangeClosed(2, WEEKS).mapToObj(date::minusWeeks))
                .toList();
    }
}
