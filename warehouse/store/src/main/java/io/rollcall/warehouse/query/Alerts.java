package io.rollcall.warehouse.query;

import java.time.Instant;
import java.util.List;

/** Of what should somebody in a district be told? Every open alert, and those that closed at that time or later; the newest first. */
@FunctionalInterface
public interface Alerts {

    List<Alert> ask(String district, Instant closedSince);
}
