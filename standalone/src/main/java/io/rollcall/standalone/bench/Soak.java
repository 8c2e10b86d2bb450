package io.rollcall.standalone.bench;

import java.util.List;

/**
 * What became of an installation in the course of ten days.
 *
 * @param events how many were sent
 * @param samples of every program, once a minute
 * @param days the freshness of each day, from the gateway's acknowledgement to the warehouse's answer
 * @param tenMinutes the same of every ten minutes
 */
public record Soak(long events, List<Sample> samples, List<Freshness> days, List<Freshness> tenMinutes) {

    public Soak {
        samples = List.copyOf(samples);
        days = List.copyOf(days);
        tenMinutes = List.copyOf(tenMinutes);
    }

    /**
     * What a program had at a time.
     *
     * @param minute since the beginning
     * @param resident memory, in mebibytes; 0 where the system does not tell
     * @param disk what is in its folder, in mebibytes
     */
    public record Sample(int minute, String program, long resident, long disk) {}

    /** The longest that all but a hundredth of a day's events took, on the worst day. */
    public long p99() {
        return days.stream().mapToLong(Freshness::p99).max().orElse(0);
    }
}
