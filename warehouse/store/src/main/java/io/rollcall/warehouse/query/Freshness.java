package io.rollcall.warehouse.query;

import java.time.Instant;
import java.util.Optional;

/** Up to when are all figures complete? Whatever the gateway acknowledged before that moment is in them. Empty before the job has written any. */
@FunctionalInterface
public interface Freshness {

    Optional<Instant> ask();
}
