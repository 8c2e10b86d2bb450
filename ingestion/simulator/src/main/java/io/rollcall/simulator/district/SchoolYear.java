package io.rollcall.simulator.district;

import java.time.LocalDate;
import java.time.Month;

/** School years begin on 1 August, so that a summer's enrolment is never older than the year it is for. */
public final class SchoolYear {

    private SchoolYear() {}

    /** The first day of the school year that a day lies in. */
    public static LocalDate startFor(LocalDate day) {
        LocalDate august = LocalDate.of(day.getYear(), Month.AUGUST, 1);
        return day.isBefore(august) ? august.minusYears(1) : august;
    }
}
