package io.rollcall.warehouse.query;

import io.rollcall.warehouse.query.CheckIns.CheckIn;
import java.time.LocalDate;
import java.util.List;

/**
 * How did people answer the check-ins of these days, both included, that are closed and published? Suppressed as published (docs/decisions/0015-published-tables.md): campaigns of the schools in a part
 * of the district, health reports and clockings of the whole district only. The newest first.
 */
@FunctionalInterface
public interface PublishedAnswers {

    List<Answer> ask(String district, LocalDate first, LocalDate last, Scope scope);

    /**
     * One way in which they answered.
     *
     * @param answer the option's code, or the status; empty for several together, each of too few people to be shown
     * @param people who chose it, or stand there
     */
    record Answer(CheckIn checkIn, String answer, long people) {}
}
