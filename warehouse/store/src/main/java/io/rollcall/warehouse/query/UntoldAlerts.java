package io.rollcall.warehouse.query;

import java.time.Instant;
import java.util.List;

/**
 * Which alerts of a district stand otherwise than its webhook was told? The newest state of each that is open, or closed at that time or later, or that was told as open;
 * whose figures alone have changed is not among them. The oldest change first.
 */
@FunctionalInterface
public interface UntoldAlerts {

    List<Alert> ask(String district, Instant closedSince);
}
