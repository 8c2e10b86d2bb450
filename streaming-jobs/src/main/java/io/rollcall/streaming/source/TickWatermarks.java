package io.rollcall.streaming.source;

import io.rollcall.event.LogEntry;
import io.rollcall.event.LogEntryCodec;
import io.rollcall.event.MessageCodec;
import io.rollcall.event.Tick;
import io.rollcall.event.UndecodableMessageException;
import java.util.Optional;
import org.apache.flink.api.common.eventtime.Watermark;
import org.apache.flink.api.common.eventtime.WatermarkGenerator;
import org.apache.flink.api.common.eventtime.WatermarkOutput;
import org.apache.flink.api.common.eventtime.WatermarkStrategy;

/**
 * Turns the ticks of one partition into watermarks, at once. Flink sends a watermark in the stream's order through every channel of every shuffle and takes the least
 * of all partitions, so that a watermark at the sink means: everything before these ticks has come by.
 */
public final class TickWatermarks implements WatermarkGenerator<RawMessage> {

    private final MessageCodec<LogEntry> codec = new LogEntryCodec();
    private long latest = Long.MIN_VALUE;

    /** No idleness: a partition without ticks holds the watermark back, as it should. */
    public static WatermarkStrategy<RawMessage> strategy() {
        return WatermarkStrategy.forGenerator(context -> new TickWatermarks());
    }

    @Override
    public void onEvent(RawMessage message, long timestamp, WatermarkOutput output) {
        if (message.keyed()) {
            return;
        }
        tick(message).filter(at -> at > latest).ifPresent(at -> {
            latest = at;
            output.emitWatermark(new Watermark(at));
        });
    }

    @Override
    public void onPeriodicEmit(WatermarkOutput output) {
        // nothing: watermarks follow ticks, not the clock of this machine
    }

    private Optional<Long> tick(RawMessage message) {
        try {
            return codec.decode(message.value()) instanceof Tick tick
                    ? Optional.of(tick.at().toEpochMilli())
                    : Optional.empty();
        } catch (UndecodableMessageException counted) { // by DecodeLog, which reads the same message
            return Optional.empty();
        }
    }
}
