package io.rollcall.warehouse.query;

import java.time.Instant;
import java.time.LocalDate;

/**
 * Which moment is it for whoever asks what is going on in a district on this day? The one up to which the log is counted; of a replayed district, whose clock is its data's, the end of the newest minute
 * of that day of which anything is known. The epoch where nothing is.
 */
@FunctionalInterface
public interface LiveMoment {

    Instant ask(String district, LocalDate date);
}
