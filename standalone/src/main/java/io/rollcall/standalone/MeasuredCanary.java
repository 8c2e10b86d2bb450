package io.rollcall.standalone;

import io.rollcall.standalone.bench.CanaryTimes;
import io.rollcall.standalone.data.Refusal;
import io.rollcall.standalone.feed.OpenCanary;
import java.io.IOException;
import java.io.UncheckedIOException;

/** The canary beside a measurement: on for as long as that takes, and as it was before afterwards. */
final class MeasuredCanary implements AutoCloseable {

    private final OpenCanary canary;
    private final Running running;
    private final boolean wasOn;

    private MeasuredCanary(OpenCanary canary, Running running) {
        this.canary = canary;
        this.running = running;
        this.wasOn = canary.isOn();
    }

    static MeasuredCanary begin(Running running) throws IOException, InterruptedException, Refusal {
        var measured = new MeasuredCanary(CanaryCommand.canary(running), running);
        measured.canary.on();
        return measured;
    }

    /** What it has seen since the cockpit was started. */
    CanaryTimes seen() {
        try {
            return CanaryTimes.of(running.cockpitMetrics());
        } catch (IOException silent) {
            throw new UncheckedIOException(silent);
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(stopped);
        }
    }

    @Override
    public void close() throws IOException, Refusal {
        try {
            if (!wasOn) {
                canary.off();
            }
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
        }
    }
}
