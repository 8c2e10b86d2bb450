package io.rollcall.cockpit.live;

import io.rollcall.warehouse.query.Figures;
import io.rollcall.warehouse.query.SchoolFigures;
import java.util.Arrays;

/** How a school's figures may be shown; the first that holds wins. */
public enum SchoolStanding {
    /** It has sent nothing: nothing is known, and no rate is shown. */
    NOT_REPORTING,
    /** More people are known than are expected: the directory or the feed is wrong. */
    FAULT,
    /** Too little is known for the rate to mean much. */
    LOW_COVERAGE,
    /** Below 80 %. */
    BELOW_80(0.80),
    /** From 80 % to below 85 %. */
    BELOW_85(0.85),
    /** From 85 % to below 90 %. */
    BELOW_90(0.90),
    /** From 90 % to below 95 %. */
    BELOW_95(0.95),
    /** 95 % and more. */
    FROM_95(Double.POSITIVE_INFINITY);

    /** Below this coverage a rate is greyed (docs/domain.md, "The figures"). */
    public static final double ENOUGH_COVERAGE = 0.5;

    private final double below;

    SchoolStanding() {
        this(Double.NEGATIVE_INFINITY);
    }

    SchoolStanding(double below) {
        this.below = below;
    }

    /** Where the school stands in the chosen session. */
    public static SchoolStanding of(SchoolFigures school, Figures figures) {
        if (!school.reporting()) {
            return NOT_REPORTING;
        }
        if (figures.unknown() < 0) {
            return FAULT;
        }
        if (!isCovered(figures)) {
            return LOW_COVERAGE;
        }
        double rate = figures.rate().orElseThrow();
        return Arrays.stream(values())
                .filter(band -> rate < band.below)
                .findFirst()
                .orElseThrow();
    }

    /** Whether enough is known for the rate to be shown in full colour. */
    public static boolean isCovered(Figures figures) {
        return figures.coverage().orElse(0) >= ENOUGH_COVERAGE;
    }
}
