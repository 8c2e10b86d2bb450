package io.rollcall.standalone.bench;

import java.time.Duration;

/**
 * What the cockpit has cost up to a moment.
 *
 * @param nanoTime the moment
 * @param cpu its process's processor time
 * @param residentBytes of memory that its process holds; 0 where the system does not say
 * @param warehouseQueries all statements but inserts that the warehouse has run, whoever asked
 * @param pushedBytes to all viewers that {@link PushViewers} has opened
 * @param fewestMessages to any of these
 */
public record CockpitReading(
        long nanoTime,
        Duration cpu,
        long residentBytes,
        long warehouseQueries,
        long pushedBytes,
        long fewestMessages) {}
