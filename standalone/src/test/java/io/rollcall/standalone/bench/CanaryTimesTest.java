package io.rollcall.standalone.bench;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class CanaryTimesTest {

    private static final String BEFORE = """
            # TYPE rollcall_canary_freshness_seconds histogram
            rollcall_canary_freshness_seconds_bucket{le="0.5"} 1
            rollcall_canary_freshness_seconds_bucket{le="2.0"} 1
            rollcall_canary_freshness_seconds_bucket{le="+Inf"} 1
            """;

    private static final String AFTER = """
            rollcall_canary_freshness_seconds_bucket{le="0.5"} 10
            rollcall_canary_freshness_seconds_bucket{le="2.0"} 11
            rollcall_canary_freshness_seconds_bucket{le="+Inf"} 11
            rollcall_canary_freshness_seconds_count 11
            """;

    @Test
    void whatWasSeenMeanwhileIsTheDifferenceOfTwoPages() {
        CanaryTimes seen = times(AFTER).since(times(BEFORE));

        assertThat(seen.marks()).isEqualTo(10);
        assertThat(seen.percentile(50)).isEqualTo(500);
        assertThat(seen.percentile(90)).isEqualTo(500);
        assertThat(seen.percentile(99)).isEqualTo(2_000);
    }

    @Test
    void whatTookLongerThanTheLastBoundHasNoFigure() {
        assertThat(times(AFTER.replace("+Inf\"} 11", "+Inf\"} 12")).percentile(99))
                .isEqualTo(-1);
    }

    @Test
    void noMarksHaveNoFigure() {
        assertThat(times("").percentile(50)).isEqualTo(-1);
    }

    private static CanaryTimes times(String page) {
        return CanaryTimes.of(new MetricsPage(page));
    }
}
