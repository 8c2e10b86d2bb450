package io.rollcall.standalone.bench;

import java.util.Map;
import java.util.TreeMap;

/**
 * What the cockpit's metrics say of the canary: how many marks were seen, and within which bounds.
 *
 * @param withinMillis marks seen within so many milliseconds, those within less among them; the last bound is without end
 */
public record CanaryTimes(TreeMap<Double, Long> withinMillis) {

    private static final String BUCKET = "rollcall_canary_freshness_seconds_bucket{le=\"";

    private static final double MILLIS = 1e3;

    public CanaryTimes {
        withinMillis = new TreeMap<>(withinMillis);
    }

    /** Since the cockpit's process began. */
    public static CanaryTimes of(MetricsPage page) {
        TreeMap<Double, Long> within = new TreeMap<>();
        page.text().lines().filter(line -> line.startsWith(BUCKET)).forEach(line -> {
            String bound = line.substring(BUCKET.length(), line.indexOf('"', BUCKET.length()));
            within.put(
                    bound.equals("+Inf") ? Double.POSITIVE_INFINITY : Double.parseDouble(bound) * MILLIS,
                    Math.round(Double.parseDouble(line.substring(line.lastIndexOf(' ') + 1))));
        });
        return new CanaryTimes(within);
    }

    /** What was seen between that moment and this one. */
    public CanaryTimes since(CanaryTimes earlier) {
        TreeMap<Double, Long> within = new TreeMap<>();
        withinMillis.forEach((bound, marks) -> within.put(bound, marks - earlier.withinMillis.getOrDefault(bound, 0L)));
        return new CanaryTimes(within);
    }

    public long marks() {
        return withinMillis.isEmpty() ? 0 : withinMillis.lastEntry().getValue();
    }

    /** Within how many milliseconds so many of a hundred marks were seen, rounded up to a bound of the histogram; -1 where there were none, or it was longer than the last bound. */
    public long percentile(int percent) {
        long needed = (long) Math.ceil(marks() * percent / 100.0);
        return withinMillis.entrySet().stream()
                .filter(bound -> marks() > 0 && bound.getValue() >= needed)
                .map(Map.Entry::getKey)
                .filter(Double::isFinite)
                .findFirst()
                .map(Math::round)
                .orElse(-1L);
    }
}
