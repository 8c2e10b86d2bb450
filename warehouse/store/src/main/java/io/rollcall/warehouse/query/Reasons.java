package io.rollcall.warehouse.query;

import java.time.LocalDate;
import java.util.List;

/** Why were the absent people of these schools absent on a day? A row a school, session, status and reason; reasons that nobody of a school had are left out. */
@FunctionalInterface
public interface Reasons {

    List<ReasonCount> ask(String district, LocalDate date, Scope scope);
}
