package io.rollcall.warehouse.query;

import java.time.LocalDate;
import java.util.List;

/** Which schools does a district have on a day, with pupils in them? In the order of their codes; school day or not. */
@FunctionalInterface
public interface Organisations {

    List<Organisation> ask(String district, LocalDate date);
}
