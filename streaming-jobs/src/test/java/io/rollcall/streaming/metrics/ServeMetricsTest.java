package io.rollcall.streaming.metrics;

import static org.assertj.core.api.Assertions.assertThat;

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
import java.util.concurrent.atomic.AtomicLong;
import org.apache.flink.metrics.CharacterFilter;
import org.apache.flink.metrics.Counter;
import org.apache.flink.metrics.Gauge;
import org.apache.flink.metrics.LogicalScopeProvider;
import org.apache.flink.metrics.MetricGroup;
import org.apache.flink.metrics.SimpleCounter;
import org.apache.flink.metrics.groups.UnregisteredMetricsGroup;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

@Timeout(30) // a hanging test is a failed one
class ServeMetricsTest {

    private final ServeMetrics metrics = ServeMetrics.at(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0));
    private final HttpClient client = HttpClient.newHttpClient();

    @AfterEach
    void stop() {
        metrics.close();
        client.close();
    }

    @Test
    void servesWhatIsCounted() throws Exception {
        Counter counter = new SimpleCounter();
        metrics.notifyOfAddedMetric(counter, "deadLetters", group("taskmanager.job.task.operator"));
        counter.inc(3);

        assertThat(scrape()).isEqualTo("""
                # HELP rollcall_dead_letters_total Messages that nobody can read.
                # TYPE rollcall_dead_letters_total counter
                rollcall_dead_letters_total 3
                """);
    }

    @Test
    void bucketsOfAHistogramCountThoseBelowThemToo() throws Exception {
        Freshness freshness = new Freshness();
        metrics.notifyOfAddedMetric(freshness, "freshness", group("taskmanager.job.task.operator"));
        freshness.add(90);
        freshness.add(300);

        assertThat(scrape())
                .contains("rollcall_freshness_seconds_bucket{le=\"0.1\"} 1\n")
                .contains("rollcall_freshness_seconds_bucket{le=\"0.5\"} 2\n")
                .contains("rollcall_freshness_seconds_bucket{le=\"+Inf\"} 2\n")
                .contains("rollcall_freshness_seconds_count 2\n")
                .contains("rollcall_freshness_seconds_sum 0.39\n");
    }

    @Test
    void whatFlinkDoesNotKnowYetIsLeftOut() throws Exception {
        Gauge<Long> none = () -> -1L;
        metrics.notifyOfAddedMetric(none, "lastCheckpointSize", group("jobmanager.job"));

        assertThat(scrape()).doesNotContain("\nrollcall_");
    }

    @Test
    void whatIsGoneAndWhatIsOfNoInterestIsNotServed() throws Exception {
        Counter gone = new SimpleCounter();
        metrics.notifyOfAddedMetric(gone, "deadLetters", group("taskmanager.job.task.operator"));
        metrics.notifyOfRemovedMetric(gone, "deadLetters", group("taskmanager.job.task.operator"));
        metrics.notifyOfAddedMetric(new SimpleCounter(), "numFiredTimers", group("taskmanager.job.task.operator"));

        assertThat(scrape()).isEmpty();
    }

    @Test
    void readyIsAJobThatRunsAndAliveIsAnyProcess() throws Exception {
        AtomicLong runningFor = new AtomicLong();
        Gauge<Long> runningTime = runningFor::get;
        metrics.notifyOfAddedMetric(runningTime, "runningTime", group("jobmanager.job"));

        assertThat(status("/livez")).isEqualTo(200);
        assertThat(status("/readyz")).isEqualTo(503);

        runningFor.set(1_000);

        assertThat(status("/readyz")).isEqualTo(200);
    }

    @Test
    void aTaskManagerIsReadyWhenItHasTasks() throws Exception {
        assertThat(status("/readyz")).isEqualTo(503);

        Gauge<Long> busy = () -> 0L;
        metrics.notifyOfAddedMetric(busy, "busyTimeMsPerSecond", group("taskmanager.job.task"));

        assertThat(status("/readyz")).isEqualTo(200);
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
        String page = Files.readString(Path.of("..", "docs", "operations", "metrics.md"));

        assertThat(Shown.all()).allSatisfy(shown -> assertThat(page).contains('`' + shown.prometheus() + '`'));
    }

    private String scrape() throws Exception {
        HttpResponse<String> answer = client.send(HttpRequest.newBuilder(page()).build(), BodyHandlers.ofString());
        assertThat(answer.headers().firstValue("Content-Type"))
                .hasValueSatisfying(type -> assertThat(type).startsWith("text/plain; version=0.0.4"));
        return answer.body();
    }

    private int status(String path) throws Exception {
        return client.send(HttpRequest.newBuilder(page().resolve(path)).build(), BodyHandlers.discarding())
                .statusCode();
    }

    private URI page() {
        return URI.create("http://127.0.0.1:" + metrics.port() + "/metrics");
    }

    private static MetricGroup group(String scope) {
        return new Scoped(scope);
    }

    /** A group as Flink's reporters see it, of which only the scope is looked at. */
    private static final class Scoped extends UnregisteredMetricsGroup implements LogicalScopeProvider {
        private final String scope;

        Scoped(String scope) {
            this.scope = scope;
        }

        @Override
        public String getLogicalScope(CharacterFilter filter) {
            return scope;
        }

        @Override
        public String getLogicalScope(CharacterFilter filter, char delimiter) {
            return scope;
        }

        @Override
        public MetricGroup getWrappedMetricGroup() {
            return this;
        }
    }
}
