package io.rollcall.warehouse.query;

import java.time.LocalDate;
import java.util.List;

/** Which notices were published on these days, both included, and how far did they get in a part of the district? A row a notice that stands, in the order of days and ids. */
@FunctionalInterface
public interface Notices {

    List<NoticeFigures> ask(String district, LocalDate first, LocalDate last, Scope scope);
}
