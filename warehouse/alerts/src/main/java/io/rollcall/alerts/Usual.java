package io.rollcall.alerts;

import java.util.List;

/**
 * What a figure usually is, told robustly: a week of typhoon among eight moves neither the middle nor the spread.
 *
 * @param median the middle
 * @param spread the median distance from it, scaled to a standard deviation where figures are normally distributed
 */
record Usual(double median, double spread) {

    private static final double TO_STANDARD_DEVIATION = 1.4826;

    /** Of at least one figure. */
    static Usual of(List<Double> figures) {
        double median = median(figures);
        return new Usual(
                median,
                TO_STANDARD_DEVIATION
                        * median(figures.stream()
                                .map(figure -> Math.abs(figure - median))
                                .toList()));
    }

    private static double median(List<Double> figures) {
        List<Double> sorted = figures.stream().sorted().toList();
        int middle = sorted.size() / 2;
        return sorted.size() % 2 == 1 ? sorted.get(middle) : (sorted.get(middle - 1) + sorted.get(middle)) / 2;
    }
}
