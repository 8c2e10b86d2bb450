package io.rollcall.gateway;

import static io.rollcall.gateway.Events.event;
import static org.assertj.core.api.Assertions.assertThat;

import io.rollcall.gateway.Http.Answer;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;

class MetricsTest {

    private final RunningGateway gateway = RunningGateway.fresh();
    private final Http http = new Http(gateway);

    @Test
    void theCountersBalanceWithEachOtherAndWithTheAnswers() {
        double receivedBefore = sum("rollcall_events_received_total");
        double admittedBefore = sum("rollcall_events_admitted_total");
        double appendedBefore = sum("rollcall_observations_appended_total");
        double rejectedBefore = sum("rollcall_events_rejected_total");
        double unknownClassBefore = sum("rollcall_events_rejected_total{reason=\"UNKNOWN_CLASS\"");

        Answer mixed = http.postEvents(
                Http.LINES, Events.lines(7) + "\n{\n" + event("e-8").replace("C3-2", "C9-9"));
        http.postEvents(Http.ARRAY, "[" + event("e-9") + ",");
        gateway.log().setAvailable(false);
        http.postEvents(Http.ONE, event("e-10"));
        gateway.log().setAvailable(true);

        double received = sum("rollcall_events_received_total") - receivedBefore;
        double admitted = sum("rollcall_events_admitted_total") - admittedBefore;
        double rejected = sum("rollcall_events_rejected_total") - rejectedBefore;
        assertThat(received).isEqualTo(mixed.json().path("received").asDouble());
        assertThat(admitted).isEqualTo(mixed.json().path("admitted").asDouble());
        assertThat(rejected).isEqualTo(mixed.json().path("rejected").size());
        assertThat(received).isEqualTo(admitted + rejected);
        assertThat(sum("rollcall_observations_appended_total") - appendedBefore).isEqualTo(admitted);
        assertThat(sum("rollcall_events_rejected_total{reason=\"UNKNOWN_CLASS\"") - unknownClassBefore)
                .isEqualTo(1);
    }

    @Test
    void requestsAreCountedByTheirOutcome() {
        double refusedBefore = sum("rollcall_requests_total{outcome=\"TRUNCATED_BODY\"");
        double failedBefore = sum("rollcall_appends_failed_total");

        http.postEvents(Http.ONE, event("e-0"));
        http.postEvents(Http.ARRAY, "[" + event("e-1") + ",{");
        gateway.log().setAvailable(false);
        http.postEvents(Http.ONE, event("e-2"));
        gateway.log().setAvailable(true);

        assertThat(sum("rollcall_requests_total{outcome=\"TRUNCATED_BODY\"") - refusedBefore)
                .isEqualTo(1);
        assertThat(sum("rollcall_appends_failed_total") - failedBefore).isEqualTo(1);
    }

    @Test
    void noSeriesNamesAFeedASchoolOrAPerson() {
        http.postEvents(Http.ONE, event("e-1"));
        http.send(http.request("/v1/feeds/haizhu/feed-1").header("Authorization", "Bearer " + gateway.feedKey()));

        assertThat(scrape()).contains("jvm_memory_used_bytes").doesNotContain("feed-1", "S001", "S-19");
    }

    @Test
    void theOperatorsPageNamesEveryMetric() throws IOException {
        http.postEvents(Http.ONE, event("e-1"));
        String page = Files.readString(Path.of("..", "..", "docs", "operations", "metrics.md"));

        assertThat(scrape().lines().filter(line -> line.startsWith("# TYPE rollcall_")))
                .isNotEmpty()
                .allSatisfy(line -> assertThat(page)
                        .contains('`' + line.substring("# TYPE ".length(), line.lastIndexOf(' ')) + '`'));
    }

    @Test
    void nothingElseOfTheActuatorIsThere() {
        for (String path : new String[] {"/actuator", "/env", "/health", "/beans", "/heapdump"}) {
            assertThat(http.send(http.request(path)).code()).isEqualTo("NOT_FOUND");
        }
    }

    /** Of every sample whose name and labels begin so. */
    private double sum(String prefix) {
        return scrape().lines()
                .filter(line -> line.startsWith(prefix))
                .mapToDouble(line -> Double.parseDouble(line.substring(line.lastIndexOf(' ') + 1)))
                .sum();
    }

    private String scrape() {
        return http.send(http.request("/metrics")).response().body();
    }
}
