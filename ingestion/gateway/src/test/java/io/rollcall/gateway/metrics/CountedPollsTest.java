package io.rollcall.gateway.metrics;

import static org.assertj.core.api.Assertions.assertThat;

import io.micrometer.prometheusmetrics.PrometheusConfig;
import io.micrometer.prometheusmetrics.PrometheusMeterRegistry;
import org.junit.jupiter.api.Test;

class CountedPollsTest {

    private final PrometheusMeterRegistry meters = new PrometheusMeterRegistry(PrometheusConfig.DEFAULT);
    private final CountedPolls counts = new CountedPolls(meters);

    @Test
    void callsAreCountedByPlatformAndOutcome() {
        counts.call("wecom", "ANSWER");
        counts.call("wecom", "ANSWER");
        counts.call("wecom", "TOO_MANY_CALLS");
        counts.call("dingtalk", "ANSWER");

        assertThat(meters.scrape().lines())
                .contains(
                        "rollcall_platform_calls_total{outcome=\"ANSWER\",platform=\"wecom\"} 2.0",
                        "rollcall_platform_calls_total{outcome=\"TOO_MANY_CALLS\",platform=\"wecom\"} 1.0",
                        "rollcall_platform_calls_total{outcome=\"ANSWER\",platform=\"dingtalk\"} 1.0");
    }

    @Test
    void roundsAreCountedByPollToo() {
        counts.round("wecom", "live", "COMPLETE");
        counts.round("wecom", "health", "REFUSED");

        assertThat(meters.scrape().lines())
                .contains(
                        "rollcall_poll_rounds_total{outcome=\"COMPLETE\",platform=\"wecom\",poll=\"live\"} 1.0",
                        "rollcall_poll_rounds_total{outcome=\"REFUSED\",platform=\"wecom\",poll=\"health\"} 1.0");
    }
}
