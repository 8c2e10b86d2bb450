package io.rollcall.warehouse.query;

import java.time.LocalDate;
import java.util.List;

/** Why were the absent people of a school absent on a day? Reasons that nobody had are left out. */
@FunctionalInterface
public interface Reasons {

    List<ReasonCount> ask(String district, LocalDate date, String school);
}
