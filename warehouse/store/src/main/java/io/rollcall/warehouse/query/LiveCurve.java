package io.rollcall.warehouse.query;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/** How many people watched live classes, minute by minute, of one class or all of them, in a part of the district? Minutes in which nobody came or went are left out. */
@FunctionalInterface
public interface LiveCurve {

    /** @param until the last minute that counts; what lies ahead, such as a class's end, is not told */
    List<WatchPoint> ask(String district, LocalDate date, Instant until, Scope scope, Optional<String> liveClass);

    /**
     * @param minute its start
     * @param entered how often somebody entered in it
     * @param left how often somebody left in it
     * @param watching how many watch at its end
     */
    record WatchPoint(Instant minute, long entered, long left, long watching) {}
}
