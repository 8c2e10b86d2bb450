package io.rollcall.streaming.metrics;

import java.time.Duration;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.OptionalDouble;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.apache.flink.metrics.Counter;
import org.apache.flink.metrics.Gauge;
import org.apache.flink.metrics.Metric;

/** Prometheus's text form, version 0.0.4. */
final class PrometheusText {

    private static final double THOUSAND = 1e3;

    private final StringBuilder text = new StringBuilder();

    private PrometheusText() {}

    /** Those without a value now are left out. */
    static String of(Map<Metric, Series> metrics) {
        PrometheusText page = new PrometheusText();
        Map<Shown, List<Map.Entry<Metric, Series>>> byName = metrics.entrySet().stream()
                .collect(Collectors.groupingBy(entry -> entry.getValue().shown(), TreeMap::new, Collectors.toList()));
        byName.forEach(page::metric);
        return page.text.toString();
    }

    private void metric(Shown shown, List<Map.Entry<Metric, Series>> values) {
        text.append("# HELP %s %s\n# TYPE %s %s\n"
                .formatted(
                        shown.prometheus(),
                        shown.help(),
                        shown.prometheus(),
                        shown.type().prometheus()));
        values.stream()
                .sorted(Comparator.comparing(entry -> entry.getValue().labels().toString()))
                .flatMap(entry -> lines(shown, entry.getValue().labels(), value(entry.getKey())).stream())
                .forEach(line -> text.append(line).append('\n'));
    }

    private static Object value(Metric metric) {
        return switch (metric) {
            case Counter counter -> counter.getCount();
            case Gauge<?> gauge -> gauge.getValue();
            default -> "of a kind that is not shown";
        };
    }

    private static List<String> lines(Shown shown, Map<String, String> labels, Object value) {
        if (value instanceof Freshness.Histogram histogram) {
            return histogram(shown.prometheus(), labels, histogram);
        }
        return number(shown.type(), value).stream()
                .mapToObj(number -> line(shown.prometheus(), labels, number))
                .toList();
    }

    private static OptionalDouble number(Shown.Type type, Object value) {
        if (!(value instanceof Number number) || isNothing(type, number.doubleValue())) {
            return OptionalDouble.empty();
        }
        double plain = number.doubleValue();
        return OptionalDouble.of(
                switch (type) {
                    case COUNTER, GAUGE, HISTOGRAM -> plain;
                    case PER_THOUSAND, MILLIS, MILLIS_COUNTER -> plain / THOUSAND;
                    case AGE -> Math.max(0, (InstantSource.system().millis() - plain) / THOUSAND);
                });
    }

    /** Flink says −1 or NaN of what there has not been yet. */
    private static boolean isNothing(Shown.Type type, double number) {
        return Double.isNaN(number) || number < 0 || (type == Shown.Type.AGE && number == 0);
    }

    /** Each bucket of Prometheus's counts those below it too. */
    private static List<String> histogram(String name, Map<String, String> labels, Freshness.Histogram histogram) {
        List<String> lines = new ArrayList<>();
        long below = 0;
        for (int bucket = 0; bucket < histogram.counts().size(); bucket++) {
            below += histogram.counts().get(bucket);
            String bound = bucket < histogram.bounds().size()
                    ? Double.toString(seconds(histogram.bounds().get(bucket)))
                    : "+Inf";
            Map<String, String> bounded = new TreeMap<>(labels);
            bounded.put("le", bound);
            lines.add(line(name + "_bucket", bounded, (double) below));
        }
        lines.add(line(name + "_count", labels, (double) below));
        lines.add(line(name + "_sum", labels, seconds(histogram.sum())));
        return lines;
    }

    private static double seconds(Duration duration) {
        return duration.toMillis() / THOUSAND;
    }

    private static String line(String name, Map<String, String> labels, double value) {
        String inBraces = new TreeMap<>(labels)
                .entrySet().stream()
                        .map(label -> label.getKey() + "=\"" + escaped(label.getValue()) + '"')
                        .collect(Collectors.joining(","));
        String number = value == Math.rint(value) && Math.abs(value) < 1e15
                ? Long.toString((long) value)
                : Double.toString(value);
        return name + (inBraces.isEmpty() ? "" : '{' + inBraces + '}') + ' ' + number;
    }

    private static String escaped(String value) {
        return value.replace("\\", "\\\\").replace("\"", "\\\"").replace("\n", "\\n");
    }
}
