package io.rollcall.warehouse.query;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;

/** Which schools' feeds gave a sign of life for a day? The last one of each school and session. */
@FunctionalInterface
public interface Heartbeats {

    List<Heard> ask(String district, LocalDate date);

    /**
     * A sign of life.
     *
     * @param session that was declared complete, "" where none was
     * @param at when the gateway took it in
     */
    record Heard(String school, String session, Instant at) {}
}
