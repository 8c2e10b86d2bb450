package io.rollcall.streaming.source;

import static io.rollcall.streaming.Observed.as;
import static org.assertj.core.api.Assertions.assertThat;

import io.rollcall.event.Heartbeat;
import io.rollcall.event.LogEntry;
import io.rollcall.event.LogEntryCodec;
import io.rollcall.event.Observation;
import io.rollcall.event.Operation;
import io.rollcall.event.PersonEntry;
import io.rollcall.event.ReportingMode;
import io.rollcall.event.SourceOrder;
import io.rollcall.event.Status;
import io.rollcall.event.Tick;
import io.rollcall.streaming.Observed;
import io.rollcall.streaming.status.PersonEntrySerializer;
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

    private OneInputStreamOperatorTestHarness<RawMessage, PersonEntry> step;

    @BeforeEach
    void open() throws Exception {
        step = new OneInputStreamOperatorTestHarness<>(new ProcessOperator<>(new DecodeLog()));
        step.setup(new PersonEntrySerializer());
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
    void aTopicsTicksAreNoProgressOfAnother() throws Exception {
        read(0, 1, new Tick(Observed.BELL));
        step.processElement(
                new RawMessage(
                        "observations.health",
                        0,
                        1,
                        Observed.noKey(),
                        new LogEntryCodec().encode(new Tick(Observed.BELL))),
                0);

        assertThat(progress()).hasSize(2);
    }

    @Test
    void aHeartbeatIsARowWhoseVersionIsItsPlaceInTheOrder() throws Exception {
        read(0, 1, heartbeat(Duration.ZERO, "a"));
        read(0, 2, heartbeat(Duration.ofSeconds(1), "a"));
        read(0, 3, heartbeat(Duration.ZERO, "b"));

        List<WarehouseRow> rows = sideOutput(DecodeLog.ROWS);
        assertThat(rows).hasSize(3).doesNotHaveDuplicates();
        assertThat(rows.get(1).version())
                .isGreaterThan(rows.get(0).version())
                .isGreaterThan(rows.get(2).version());
        assertThat(step.extractOutputValues()).isEmpty();
    }

    private static Heartbeat heartbeat(Duration after, String eventId) {
        return new Heartbeat(
                Observed.DISTRICT,
                "S1",
                Observed.DATE,
                "AM",
                new SourceOrder(Observed.BELL.plus(after), eventId),
                Operation.SET,
                ReportingMode.EXCEPTION_ONLY,
                Observed.BELL,
                "feed-1",
                Observed.BELL);
    }

    @Test
    void whatCannotBeReadIsADeadLetterWithItsPlaceAndReason() throws Exception {
        step.processElement(new RawMessage(TOPIC, 2, 7, Observed.key(), new byte[] {1, 2, 3}), 0);

        assertThat(sideOutput(DecodeLog.DEAD_LETTERS))
                .containsExactly(new DeadLetter(TOPIC, 2, 7, "no Avro single-object header"));
        assertThat(step.extractOutputValues()).isEmpty();
    }

    private void read(int partition, long offset, LogEntry entry) throws Exception {
        step.processElement(
                new RawMessage(
                        TOPIC,
                        partition,
                        offset,
                        entry instanceof Tick ? Observed.noKey() : Observed.key(),
                        new LogEntryCodec().encode(entry)),
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
