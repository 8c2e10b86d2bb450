package io.rollcall.warehouse.query;

import java.util.OptionalDouble;

/**
 * How many of the people expected stand where, with the published arithmetic on it (docs/domain.md, "The figures").
 *
 * @param expected how many the roster and the calendar expect
 */
public record Figures(
        long expected, long present, long late, long offsite, long excused, long unexcused, long notRequired) {

    public static final Figures NONE = new Figures(0, 0, 0, 0, 0, 0, 0);

    public long attending() {
        return present + late + offsite;
    }

    public long absent() {
        return excused + unexcused;
    }

    public long possible() {
        return expected - notRequired;
    }

    /** Expected, and nothing said of them yet. Negative where more people are known than expected: a fault of the data, to be shown as one. */
    public long unknown() {
        return expected - attending() - absent() - notRequired;
    }

    /** Attending among those known to attend or to be absent, 0 to 1; empty where nothing is known. */
    public OptionalDouble rate() {
        return ratio(attending(), attending() + absent());
    }

    /** How much of what is possible is known, from 0; above 1 is a fault of the data. Empty where nobody is possible. */
    public OptionalDouble coverage() {
        return possible() < 0 ? OptionalDouble.empty() : ratio(attending() + absent(), possible());
    }

    public Figures plus(Figures other) {
        return new Figures(
                expected + other.expected,
                present + other.present,
                late + other.late,
                offsite + other.offsite,
                excused + other.excused,
                unexcused + other.unexcused,
                notRequired + other.notRequired);
    }

    public Figures times(int weight) {
        return new Figures(
                expected * weight,
                present * weight,
                late * weight,
                offsite * weight,
                excused * weight,
                unexcused * weight,
                notRequired * weight);
    }

    private static OptionalDouble ratio(long part, long whole) {
        return whole == 0 ? OptionalDouble.empty() : OptionalDouble.of((double) part / whole);
    }
}
