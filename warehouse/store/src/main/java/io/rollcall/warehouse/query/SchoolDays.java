package io.rollcall.warehouse.query;

import java.time.LocalDate;
import java.util.List;

/** How did every school of a district attend on these days? By day and by the school's code; a school that held no session that day is left out. */
@FunctionalInterface
public interface SchoolDays {

    List<SchoolDay> ask(String district, List<LocalDate> dates);
}
