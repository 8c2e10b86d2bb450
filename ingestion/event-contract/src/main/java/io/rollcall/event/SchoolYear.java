package io.rollcall.event;

import java.time.LocalDate;
import java.time.Month;

/** School years, named by the calendar year in which they begin; they begin on 1 August. Pseudonyms, and with them everything that is known of single persons, change with them. */
public final class SchoolYear {

    private SchoolYear() {}

    /** The school year that the day lies in. */
    public static int of(LocalDate date) {
        return date.getMonthValue() >= Month.AUGUST.getValue() ? date.getYear() : date.getYear() - 1;
    }

    public static LocalDate firstDay(int schoolYear) {
        return LocalDate.of(schoolYear, Month.AUGUST, 1);
    }
}
