package io.rollcall.warehouse.query;

import java.time.Instant;
import java.util.List;

/**
 * Which alerts of a district stand otherwise than its webhook was told? The newest state of each that is open, or closed at that time or later, or that was told as open;
 * whose figures alone have changed is not among them. The oldest change first.
 */
@FunctionalInterface
public interface UntoldAlerts {

    List<UntoldAlert> ask(String district, Instant closedSince);

    /**
     * An alert that has news.
     *
     * @param known whether it was told as open since it was raised, so that this is a change and not the first that is heard of it
     */
    record UntoldAlert(Alert alert, boolean known) {}
}
