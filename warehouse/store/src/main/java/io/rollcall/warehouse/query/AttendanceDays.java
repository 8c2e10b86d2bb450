package io.rollcall.warehouse.query;

import java.time.LocalDate;
import java.util.List;

/** How did a part of a district attend, day by day? Days on which none of its schools held a session are left out; the others in their order, whether or not anything is known of them. */
@FunctionalInterface
public interface AttendanceDays {

    /** From the first to the last day, both of them included. */
    List<DayFigures> ask(String district, LocalDate first, LocalDate last, Scope scope);
}
