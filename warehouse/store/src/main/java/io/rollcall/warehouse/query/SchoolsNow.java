package io.rollcall.warehouse.query;

import java.time.LocalDate;
import java.util.List;

/** Where does each school of a district that is expected to hold a session on a day stand? In the order of their codes. */
@FunctionalInterface
public interface SchoolsNow {

    List<SchoolFigures> ask(String district, LocalDate date);
}
