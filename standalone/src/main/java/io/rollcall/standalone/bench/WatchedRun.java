package io.rollcall.standalone.bench;

import java.util.Optional;

/**
 * A load that was watched.
 *
 * @param freshness in the browser among the viewers
 * @param cost while the load ran
 * @param connected how many of those without a browser were connected at the end
 * @param canary how fresh the warehouse's answers were by the canary, over the same time, where it was asked to
 */
public record WatchedRun(Freshness freshness, CockpitCost cost, long connected, Optional<CanaryTimes> canary) {

    WatchedRun(Freshness freshness, CockpitCost cost, long connected) {
        this(freshness, cost, connected, Optional.empty());
    }

    /** The same, also seen by the canary. */
    public WatchedRun with(CanaryTimes seen) {
        return new WatchedRun(freshness, cost, connected, Optional.of(seen));
    }
}
