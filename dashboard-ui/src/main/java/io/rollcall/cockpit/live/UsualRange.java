package io.rollcall.cockpit.live;

import io.rollcall.warehouse.query.Figures;
import java.util.List;
import java.util.Optional;

/**
 * Where a rate usually lies: half of the days compared lie between the two quartiles.
 *
 * @param days how many days it is taken from
 */
public record UsualRange(double lowerQuartile, double median, double upperQuartile, int days) {

    /** Fewer days tell nothing of what is usual. */
    private static final int FEWEST_DAYS = 3;

    private static final double QUARTER = 0.25;

    /** Of the days of which enough is known for their rates to count; empty where they are too few. */
    public static Optional<UsualRange> of(List<Figures> days) {
        return ofShares(days.stream()
                .filter(SchoolStanding::isCovered)
                .map(figures -> figures.rate().orElseThrow())
                .toList());
    }

    /** Of these shares, in any order; empty where they are too few. */
    static Optional<UsualRange> ofShares(List<Double> shares) {
        List<Double> rates = shares.stream().sorted().toList();
        return rates.size() < FEWEST_DAYS
                ? Optional.empty()
                : Optional.of(new UsualRange(
                        quantile(rates, QUARTER),
                        quantile(rates, 2 * QUARTER),
                        quantile(rates, 3 * QUARTER),
                        rates.size()));
    }

    /** How far a rate lies from the median; negative below it. */
    public double deviation(double rate) {
        return rate - median;
    }

    /** Whether a rate lies between the quartiles. */
    public boolean holds(double rate) {
        return rate >= lowerQuartile && rate <= upperQuartile;
    }

    /** Between two days, in proportion. */
    private static double quantile(List<Double> sorted, double share) {
        double place = share * (sorted.size() - 1);
        int below = (int) Math.floor(place);
        int above = (int) Math.ceil(place);
        return sorted.get(below) + (place - below) * (sorted.get(above) - sorted.get(below));
    }
}
