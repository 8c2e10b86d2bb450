package io.rollcall.streaming.source;

import static io.rollcall.streaming.Observed.as;
import static org.assertj.core.api.Assertions.assertThat;

import io.rollcall.event.LogEntry;
import io.rollcall.event.LogEntryCodec;
import io.rollcall.event.Observation;
import io.rollcall.event.Status;
import io.rollcall.event.Tick;
import io.rollcall.streaming.Observed;
import io.rollcall.streaming.status.ObservationSerializer;
import io.rollcall.warehouse.row.LogProgressRow;
import io.rollcall.warehouse.row.WarehouseRow;
import java.time.Duration;
import java.util.List;
import java.util.Queue;
import org.apache.flink.streaming.api.operators.ProcessOperator;
import org.apache.flink.streaming.runtime.streamrecord.StreamRecord;
import org.apache.flink.streaming.util.OneInputStreamOperatorTestHarness;
import org.apache.flink.util.OutputTag;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class DecodeLogTest {

    private static final String TOPIC = "observations.attendance";

    private OneInputStreamOperatorTestHarness<RawMessage, Observation> step;

    @BeforeEach
    void open() throws Exception {
        step = new OneInputStreamOperatorTestHarness<>(new ProcessOperator<>(new DecodeLog()));
        step.setup(new ObservationSerializer());
        step.open();
    }

    @AfterEach
    void close() throws Exception {
        step.close();
    }

    @Test
    void observationsGoOn() throws Exception {
        Observation observation = as(Status.LATE).observation();

        read(0, 5, observation);

        assertThat(step.extractOutputValues()).containsExactly(observation);
    }

    @Test
    void aTickIsItsPartitionsProgressUpToTheNextMessage() throws Exception {
        read(3, 41, new Tick(Observed.BELL));

        assertThat(progress()).containsExactly(new LogProgressRow(TOPIC, 3, 42, Observed.BELL));
    }

    @Test
    void aTickThatIsNotLaterThanThePartitionsLastOneIsNoProgress() throws Exception {
        read(0, 1, new Tick(Observed.BELL));
        read(0, 2, new Tick(Observed.BELL));
        read(0, 3, new Tick(Observed.BELL.minus(Duration.ofSeconds(2))));
        read(1, 1, new Tick(Observed.BELL));

        assertThat(progress()).hasSize(2);
    }

    @Test
    void whatCannotBeReadIsADeadLetterWithItsPlaceAndReason() throws Exception {
        step.processElement(new RawMessage(TOPIC, 2, 7, true, new byte[] {1, 2, 3}), 0);

        assertThat(sideOutput(DecodeLog.DEAD_LETTERS))
                .containsExactly(new DeadLetter(TOPIC, 2, 7, "no Avro single-object header"));
        assertThat(step.extractOutputValues()).isEmpty();
    }

    private void read(int partition, long offset, LogEntry entry) throws Exception {
        step.processElement(
                new RawMessage(
                        TOPIC, partition, offset, entry instanceof Observation, new LogEntryCodec().encode(entry)),
                0);
    }

    private List<WarehouseRow> progress() {
        return sideOutput(DecodeLog.PROGRESS);
    }

    private <T> List<T> sideOutput(OutputTag<T> tag) {
        Queue<StreamRecord<T>> output = step.getSideOutput(tag);
        return output == null
                ? List.of()
                : output.stream().map(StreamRecord::getValue).toList();
    }
}
