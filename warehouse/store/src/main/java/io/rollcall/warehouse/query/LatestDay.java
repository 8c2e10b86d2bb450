package io.rollcall.warehouse.query;

import java.time.LocalDate;
import java.util.Optional;

/** Which is the newest day that a district has figures for? Empty where it has none. */
@FunctionalInterface
public interface LatestDay {

    Optional<LocalDate> ask(String district);
}
