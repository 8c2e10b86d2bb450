package io.rollcall.streaming.source;

import io.rollcall.event.Heartbeat;
import io.rollcall.event.LogEntry;
import io.rollcall.event.LogEntryCodec;
import io.rollcall.event.MessageCodec;
import io.rollcall.event.PersonEntry;
import io.rollcall.event.Tick;
import io.rollcall.event.UndecodableMessageException;
import io.rollcall.streaming.binary.WarehouseRowSerializer;
import io.rollcall.warehouse.row.LogProgressRow;
import io.rollcall.warehouse.row.WarehouseRow;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import org.apache.flink.api.common.functions.OpenContext;
import org.apache.flink.api.common.typeinfo.TypeInformation;
import org.apache.flink.metrics.Counter;
import org.apache.flink.streaming.api.functions.ProcessFunction;
import org.apache.flink.util.Collector;
import org.apache.flink.util.OutputTag;
import org.apache.kafka.common.TopicPartition;

/**
 * Decodes the messages of the observation topics. What is said of persons goes on, a heartbeat is a row as it stands, a tick becomes a partition's progress, and what cannot be read goes among the dead letters.
 *
 * <p>A progress row leaves before the watermark of the same tick and must not be written before that watermark arrives (see {@link TickWatermarks}). That is why a
 * tick that is not later than its partition's last one, after which no watermark will come, is no progress.
 */
public final class DecodeLog extends ProcessFunction<RawMessage, PersonEntry> {

    public static final OutputTag<WarehouseRow> PROGRESS = new OutputTag<>("progress", WarehouseRowSerializer.TYPE);
    public static final OutputTag<WarehouseRow> ROWS = new OutputTag<>("rows", WarehouseRowSerializer.TYPE);
    public static final OutputTag<DeadLetter> DEAD_LETTERS =
            new OutputTag<>("dead-letters", TypeInformation.of(DeadLetter.class));

    private static final long serialVersionUID = 1L;

    @SuppressWarnings("NullAway.Init") // by open()
    private transient MessageCodec<LogEntry> codec;

    @SuppressWarnings("NullAway.Init") // by open()
    private transient Map<TopicPartition, Instant> latest;

    @SuppressWarnings("NullAway.Init") // by open()
    private transient Counter deadLetters;

    @SuppressWarnings("NullAway.Init") // by open()
    private transient CountObservations counted;

    @Override
    public void open(OpenContext context) {
        codec = new LogEntryCodec();
        latest = new HashMap<>();
        deadLetters = getRuntimeContext().getMetricGroup().counter("deadLetters");
        counted = new CountObservations(getRuntimeContext().getMetricGroup());
    }

    @Override
    public void processElement(RawMessage message, Context context, Collector<PersonEntry> entries) {
        try {
            switch (codec.decode(message.value())) {
                case PersonEntry entry -> {
                    counted.add(entry);
                    entries.collect(entry);
                }
                case Heartbeat heartbeat -> context.output(ROWS, HeartbeatRows.of(heartbeat));
                case Tick tick -> progress(message, tick, context);
            }
        } catch (UndecodableMessageException why) {
            deadLetters.inc();
            context.output(DEAD_LETTERS, DeadLetter.of(message, why));
        }
    }

    private void progress(RawMessage message, Tick tick, Context context) {
        TopicPartition partition = new TopicPartition(message.topic(), message.partition());
        if (tick.at().isAfter(latest.getOrDefault(partition, Instant.MIN))) {
            latest.put(partition, tick.at());
            context.output(
                    PROGRESS,
                    new LogProgressRow(message.topic(), message.partition(), message.offset() + 1, tick.at()));
        }
    }
}
