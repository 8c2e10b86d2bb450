package io.rollcall.warehouse.query;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;

/** When did the first mark of each session of these days come in, school by school? Of both days and those between; no row where none came. */
@FunctionalInterface
public interface FirstMarks {

    List<FirstMark> ask(String district, LocalDate first, LocalDate last);

    /**
     * A session's first mark.
     *
     * @param at when the gateway took it in
     */
    record FirstMark(LocalDate date, String school, String session, Instant at) {}
}
