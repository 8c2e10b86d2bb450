package io.rollcall.cockpit.live;

import java.util.OptionalDouble;
import java.util.OptionalLong;

/**
 * Some of a known number of people, as it may be told outside their school (docs/domain.md, "Privacy"): where they, or the others, are fewer than {@link Suppression#LEAST}, only that they are; nobody
 * is fewer too. More than the whole is a fault of the data, and told as it is.
 */
public record PartOfWhole(long part, long whole) {

    /** How much of it is told. */
    public enum Telling {
        /** Both numbers. */
        EXACT,
        /** That they are few. */
        FEW,
        /** That the others are few. */
        NEARLY_ALL,
        /** Nothing but that all of them are few. */
        SMALL_GROUP
    }

    public Telling telling() {
        if (part > whole) {
            return Telling.EXACT;
        }
        if (whole < Suppression.LEAST) {
            return Telling.SMALL_GROUP;
        }
        if (part < Suppression.LEAST) {
            return Telling.FEW;
        }
        return rest() < Suppression.LEAST ? Telling.NEARLY_ALL : Telling.EXACT;
    }

    /** The others; negative where the data is at fault. */
    public long rest() {
        return whole - part;
    }

    /** The share that it is at the least, by what is told. */
    public double leastShare() {
        return switch (telling()) {
            case EXACT -> ratio().orElse(0);
            case FEW, SMALL_GROUP -> 0;
            case NEARLY_ALL -> (double) (whole - Suppression.LEAST) / whole;
        };
    }

    /** The share that it is at the most, by what is told. */
    public double mostShare() {
        return switch (telling()) {
            case EXACT -> ratio().orElse(0);
            case FEW -> (double) Suppression.LEAST / whole;
            case NEARLY_ALL, SMALL_GROUP -> 1;
        };
    }

    /** The share, as far as it is told: 0 of few, 1 of nearly all. For orders. */
    public double toldShare() {
        return switch (telling()) {
            case EXACT -> ratio().orElse(0);
            case FEW, SMALL_GROUP -> 0;
            case NEARLY_ALL -> 1;
        };
    }

    /** The part where it is told. */
    public OptionalLong told() {
        return telling() == Telling.EXACT ? OptionalLong.of(part) : OptionalLong.empty();
    }

    /** Its share of the whole where it is told; empty also where the whole is nobody. */
    public OptionalDouble ratio() {
        return told().isPresent() && whole > 0 ? OptionalDouble.of((double) part / whole) : OptionalDouble.empty();
    }
}
