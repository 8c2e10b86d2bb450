package io.rollcall.gateway.metrics;

import io.micrometer.core.instrument.MeterRegistry;
import io.rollcall.gateway.platform.poll.PollCounts;

/**
 * Counts calls to platforms ({@code rollcall_platform_calls_total}, each attempt by itself) and rounds of polls ({@code rollcall_poll_rounds_total}), by platform and by what became of
 * them.
 */
public final class CountedPolls implements PollCounts {

    private final MeterRegistry meters;

    public CountedPolls(MeterRegistry meters) {
        this.meters = meters;
    }

    @Override
    public void call(String platform, String outcome) {
        meters.counter("rollcall.platform.calls", "platform", platform, "outcome", outcome)
                .increment();
    }

    @Override
    public void round(String platform, String poll, String outcome) {
        meters.counter("rollcall.poll.rounds", "platform", platform, "poll", poll, "outcome", outcome)
                .increment();
    }
}
