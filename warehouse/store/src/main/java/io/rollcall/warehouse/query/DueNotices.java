package io.rollcall.warehouse.query;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;

/** How far did the notices get that were to be read by a time in this range, its end included? A row a school and notice that stands. */
@FunctionalInterface
public interface DueNotices {

    List<DueNotice> ask(String district, Instant after, Instant until);

    /**
     * A notice at a school.
     *
     * @param date the day on which it was published
     * @param audience recipients, as of when it was published
     * @param reached those of them who have read or confirmed it by now
     */
    record DueNotice(LocalDate date, String school, String notice, long audience, long reached) {}
}
