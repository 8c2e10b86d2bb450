package io.rollcall.streaming.source;

import static io.rollcall.streaming.Observed.BELL;
import static io.rollcall.streaming.Observed.as;
import static org.assertj.core.api.Assertions.assertThat;

import io.rollcall.event.LogEntry;
import io.rollcall.event.LogEntryCodec;
import io.rollcall.event.Status;
import io.rollcall.event.Tick;
import io.rollcall.streaming.Observed;
import java.util.ArrayList;
import java.util.List;
import org.apache.flink.api.common.eventtime.Watermark;
import org.apache.flink.api.common.eventtime.WatermarkOutput;
import org.junit.jupiter.api.Test;

class TickWatermarksTest {

    private final List<Watermark> emitted = new ArrayList<>();
    private final TickWatermarks watermarks = new TickWatermarks();

    private final WatermarkOutput output = new WatermarkOutput() {
        @Override
        public void emitWatermark(Watermark watermark) {
            emitted.add(watermark);
        }

        @Override
        public void markIdle() {
            throw new AssertionError("a partition is never idle");
        }

        @Override
        public void markActive() {
            // it always is
        }
    };

    @Test
    void aTickIsAWatermarkAtOnce() {
        read(false, new Tick(BELL));

        assertThat(emitted).containsExactly(new Watermark(BELL.toEpochMilli()));
    }

    @Test
    void observationsAreNone() {
        read(true, as(Status.PRESENT).observation());

        assertThat(emitted).isEmpty();
    }

    @Test
    void aClockThatStepsBackSaysNothing() {
        read(false, new Tick(BELL));
        read(false, new Tick(BELL.minusSeconds(3)));

        assertThat(emitted).hasSize(1);
    }

    @Test
    void whatCannotBeReadSaysNothing() {
        watermarks.onEvent(new RawMessage("t", 0, 0, Observed.noKey(), new byte[] {7}), 0, output);

        assertThat(emitted).isEmpty();
    }

    private void read(boolean keyed, LogEntry entry) {
        watermarks.onEvent(
                new RawMessage("t", 0, 0, keyed ? Observed.key() : Observed.noKey(), new LogEntryCodec().encode(entry)),
                0,
                output);
    }
}
