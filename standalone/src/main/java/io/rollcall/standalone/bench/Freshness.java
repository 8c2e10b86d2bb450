package io.rollcall.standalone.bench;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * How long it took from the gateway's acknowledgement of an event to a screen that counts it.
 *
 * @param ratePerSecond how many events were sent each second
 * @param samples how many of them were measured
 */
public record Freshness(double ratePerSecond, int samples, long p50, long p95, long p99, long max) {

    /**
     * Pairs the events with the screen: when {@code n} events were acknowledged, the figure was to be {@code n} above its start, and it was fresh once it first was.
     *
     * @param acknowledgedAt of every event, in milliseconds since 1970, in any order
     * @param before the figure before the first of them
     * @param sightings in the order of time
     */
    static Freshness of(double ratePerSecond, double[] acknowledgedAt, long before, List<Sighting> sightings) {
        double[] acknowledged = acknowledgedAt.clone();
        Arrays.sort(acknowledged);
        return of(ratePerSecond, latencies(acknowledged, before, sightings));
    }

    /** @param latencies in milliseconds, one at least */
    static Freshness of(double ratePerSecond, List<Long> latencies) {
        List<Long> sorted = latencies.stream().sorted().toList();
        return new Freshness(
                ratePerSecond,
                sorted.size(),
                Percentile.of(sorted, 50),
                Percentile.of(sorted, 95),
                Percentile.of(sorted, 99),
                sorted.getLast());
    }

    /** In milliseconds, of each event in the order of its acknowledgement, in which they are given. */
    static List<Long> latencies(double[] acknowledged, long before, List<Sighting> sightings) {
        List<Long> latencies = new ArrayList<>();
        int next = 0;
        for (int event = 0; event < acknowledged.length; event++) {
            while (next < sightings.size() && sightings.get(next).count() < before + event + 1) {
                next++;
            }
            if (next == sightings.size()) {
                throw new IllegalArgumentException("%d of %d events never reached the screen"
                        .formatted(acknowledged.length - event, acknowledged.length));
            }
            // An event may be on the screen before its acknowledgement has come back.
            latencies.add(Math.max(0, Math.round(sightings.get(next).at() - acknowledged[event])));
        }
        return latencies;
    }
}
