package io.rollcall.standalone.bench;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;

/**
 * What a program tells Prometheus at a moment.
 *
 * @param text in Prometheus's form
 */
public record MetricsPage(String text) {

    private static final Duration PATIENCE = Duration.ofSeconds(10);

    /** Fails where the program does not answer. */
    public static MetricsPage of(URI program) throws IOException, InterruptedException {
        try (HttpClient client = HttpClient.newHttpClient()) {
            HttpRequest request = HttpRequest.newBuilder(program.resolve("/metrics"))
                    .timeout(PATIENCE)
                    .build();
            return new MetricsPage(client.send(request, BodyHandlers.ofString()).body());
        }
    }

    /** Of all series of that name, or of those whose labels begin so. */
    public double sum(String metric) {
        return text.lines()
                .filter(line -> line.startsWith(metric + ' ') || line.startsWith(metric + '{'))
                .mapToDouble(line -> Double.parseDouble(line.substring(line.lastIndexOf(' ') + 1)))
                .sum();
    }

    /** Of the one series that has this label and no other. */
    public long value(String metric, String label, String value) {
        return Math.round(sum("%s{%s=\"%s\"}".formatted(metric, label, value)));
    }
}
