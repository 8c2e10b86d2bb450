package io.rollcall.warehouse.query;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;

/** By which minute had how many people of a part of the district read a notice? Only minutes in which somebody read it for the first time. */
@FunctionalInterface
public interface NoticeCurve {

    List<ReadPoint> ask(String district, LocalDate published, String notice, Scope scope);

    /**
     * A minute.
     *
     * @param readers who read it for the first time in it
     * @param reached who had read it by its end
     */
    record ReadPoint(Instant minute, long readers, long reached) {}
}
