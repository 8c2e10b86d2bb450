package io.rollcall.cockpit.live;

import io.rollcall.warehouse.query.Figures;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;

/** By which figure schools and areas are coloured at a glance: in {@link #KINDS} kinds, of which the first three are none of the figure's own and the others go from low to high. */
public enum MapFigure {
    /** The attendance rate. */
    RATE(List.of(0.80, 0.85, 0.90, 0.95)),
    /** Of how many anything is known. */
    COVERAGE(List.of(0.50, 0.70, 0.85, 0.95)),
    /** How far the rate lies from the usual range's middle. */
    DEVIATION(List.of(-0.03, -0.01, 0.01, 0.03));

    /** Nothing has been sent. */
    public static final int SILENT = 0;

    /** More is known than expected. */
    public static final int FAULT = 1;

    /** Too little is known, or there is nothing to compare with. */
    public static final int UNCLEAR = 2;

    /** How many kinds there are. */
    public static final int KINDS = 8;

    private static final int LOWEST = 3;

    @SuppressWarnings("ImmutableEnumChecker") // List.of is immutable
    private final List<Double> limits;

    MapFigure(List<Double> limits) {
        this.limits = limits;
    }

    /** The figure of that name, as it stands in an address. */
    public static Optional<MapFigure> named(String name) {
        return List.of(values()).stream()
                .filter(figure -> figure.name().equals(name))
                .findFirst();
    }

    /** The kind of a school. */
    public int kind(Ranking.Entry entry) {
        return kind(entry.school().reporting(), entry.figures(), entry.deviation());
    }

    /** The kind of an area. */
    public int kind(Part part) {
        return kind(part.whole().schoolsReporting() > 0, part.figures(), part.deviation());
    }

    /** The kind of figures that are known to have been sent, with nothing to compare them with. */
    public int kind(Figures figures) {
        return kind(true, figures, OptionalDouble.empty());
    }

    /** An area's figure; empty where it is not shown. */
    public OptionalDouble of(Part part) {
        return kind(part) <= UNCLEAR ? OptionalDouble.empty() : value(part.figures(), part.deviation());
    }

    private OptionalDouble value(Figures figures, OptionalDouble deviation) {
        return switch (this) {
            case RATE -> figures.rate();
            case COVERAGE -> figures.coverage();
            case DEVIATION -> deviation;
        };
    }

    private int kind(boolean reporting, Figures figures, OptionalDouble deviation) {
        if (!reporting) {
            return SILENT;
        }
        if (figures.unknown() < 0) {
            return FAULT;
        }
        OptionalDouble value = value(figures, deviation);
        if (value.isEmpty() || (this != COVERAGE && !SchoolStanding.isCovered(figures))) {
            return UNCLEAR;
        }
        return LOWEST
                + (int) limits.stream()
                        .filter(limit -> value.getAsDouble() >= limit)
                        .count();
    }
}
