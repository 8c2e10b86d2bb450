package io.rollcall.simulator.load;

import java.time.Duration;

/** How many events were acknowledged in how much time. */
public record Throughput(long events, Duration time) {

    public double perSecond() {
        return events * 1e9 / time.toNanos();
    }
}
