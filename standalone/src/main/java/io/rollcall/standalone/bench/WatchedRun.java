package io.rollcall.standalone.bench;

/**
 * A load that was watched.
 *
 * @param freshness in the browser among the viewers
 * @param cost while the load ran
 * @param connected how many of those without a browser were connected at the end
 */
public record WatchedRun(Freshness freshness, CockpitCost cost, long connected) {}
