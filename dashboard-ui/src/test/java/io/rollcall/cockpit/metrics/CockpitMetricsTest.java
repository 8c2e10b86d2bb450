package io.rollcall.cockpit.metrics;

import static org.assertj.core.api.Assertions.assertThat;

import io.rollcall.cockpit.canary.CanaryCounts.Outcome;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class CockpitMetricsTest {

    private final CockpitMetrics metrics = new CockpitMetrics();
    private final HttpClient client = HttpClient.newHttpClient();
    private ServeMetrics served;

    @BeforeEach
    void serve() throws IOException {
        served = ServeMetrics.at(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), metrics);
    }

    @AfterEach
    void stop() {
        served.close();
        metrics.close();
        client.close();
    }

    @Test
    void howFreshTheCanaryIsIsAHistogram() throws Exception {
        metrics.seenAfter(Duration.ofMillis(450));
        metrics.seenAfter(Duration.ofMillis(1_900));
        metrics.marked(Outcome.SEEN);

        assertThat(scrape())
                .contains("rollcall_canary_freshness_seconds_bucket{le=\"0.5\"} 1\n")
                .contains("rollcall_canary_freshness_seconds_bucket{le=\"2.0\"} 2\n")
                .contains("rollcall_canary_freshness_seconds_count 2\n")
                .contains("rollcall_canary_marks_total{outcome=\"SEEN\"} 1.0\n")
                .contains("rollcall_canary_marks_total{outcome=\"NOT_SEEN\"} 0.0\n");
    }

    @Test
    void questionsAreTimedByWhetherTheyWereAnswered() throws Exception {
        metrics.asked(Duration.ofMillis(7), true);
        metrics.asked(Duration.ofSeconds(10), false);

        assertThat(scrape())
                .contains("rollcall_questions_seconds_bucket{outcome=\"answered\",le=\"0.01\"} 1\n")
                .contains("rollcall_questions_seconds_count{outcome=\"failed\"} 1\n");
    }

    @Test
    void whatIsAskedForAtEachScrapeIsNotForgotten() throws Exception {
        metrics.viewers(new AtomicInteger(3)::get);
        metrics.waiting(Optional::empty);
        System.gc();

        assertThat(scrape()).contains("rollcall_viewers 3.0\n").contains("rollcall_canary_waiting_seconds 0.0\n");
    }

    @Test
    void nothingCanBeDoneThere() throws Exception {
        HttpRequest post = HttpRequest.newBuilder(page())
                .POST(BodyPublishers.ofString("x"))
                .build();

        assertThat(client.send(post, BodyHandlers.discarding()).statusCode()).isEqualTo(405);
    }

    @Test
    void theOperatorsPageNamesEveryMetric() throws Exception {
        metrics.viewers(() -> 3);
        metrics.waiting(Optional::empty);
        String page = Files.readString(Path.of("..", "docs", "operations", "metrics.md"));

        assertThat(scrape().lines()
                        .filter(line -> line.startsWith("# TYPE rollcall_"))
                        .map(line -> line.substring("# TYPE ".length(), line.lastIndexOf(' '))))
                .hasSizeGreaterThanOrEqualTo(5)
                .allSatisfy(name -> assertThat(page).contains('`' + name + '`'));
    }

    private String scrape() throws Exception {
        HttpResponse<String> answer = client.send(HttpRequest.newBuilder(page()).build(), BodyHandlers.ofString());
        assertThat(answer.headers().firstValue("Content-Type"))
                .hasValueSatisfying(type -> assertThat(type).startsWith("text/plain; version=0.0.4"));
        return answer.body();
    }

    private URI page() {
        return URI.create("http://127.0.0.1:" + served.port() + "/metrics");
    }
}
