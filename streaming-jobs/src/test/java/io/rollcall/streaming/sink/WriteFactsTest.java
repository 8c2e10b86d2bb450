package io.rollcall.streaming.sink;

import static io.rollcall.streaming.Observed.BELL;
import static org.assertj.core.api.Assertions.assertThat;

import io.rollcall.streaming.FakeWarehouse;
import io.rollcall.streaming.binary.WarehouseRowSerializer;
import io.rollcall.warehouse.row.StatusChangeRow;
import io.rollcall.warehouse.row.Table;
import io.rollcall.warehouse.row.WarehouseRow;
import io.rollcall.warehouse.write.TableWriter;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.apache.flink.streaming.api.watermark.Watermark;
import org.apache.flink.streaming.util.OneInputStreamOperatorTestHarness;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

@Timeout(30) // a hanging test is a failed one
class WriteFactsTest {

    private static final Watermark TICK = new Watermark(7);

    private final FakeWarehouse warehouse = new FakeWarehouse();
    private final CountDownLatch mayWrite = new CountDownLatch(1);
    private OneInputStreamOperatorTestHarness<Integer, WarehouseRow> facts;

    @BeforeEach
    void begin() throws Exception {
        facts = new OneInputStreamOperatorTestHarness<>(new WriteFacts<>(WriteFactsTest::fact, this::slowWarehouse));
        facts.setup(new WarehouseRowSerializer());
        facts.open();
    }

    @AfterEach
    void end() throws Exception {
        mayWrite.countDown();
        facts.close();
    }

    @Test
    void factsAreWrittenAfterAWhile() throws Exception {
        mayWrite.countDown();
        pass(WriteFacts.BEAT.toMillis());
        facts.processElement(1, 0);
        facts.processElement(2, 0);
        pass(WriteFacts.PACE.toMillis());

        assertThat(warehouse.awaitInserts(1)).containsExactly("rollcall.status_change 2");
        assertThat(facts.getOutput()).isEmpty();
    }

    @Test
    void aWatermarkLeavesOnlyWhenTheFactsBeforeItAreWritten() throws Exception {
        facts.processElement(1, 0);
        facts.processWatermark(TICK);
        pass(2 * WriteFacts.BEAT.toMillis());
        assertThat(facts.getOutput()).isEmpty();

        mayWrite.countDown();
        warehouse.awaitInserts(1);
        facts.prepareSnapshotPreBarrier(1);

        assertThat(facts.getOutput()).containsExactly(TICK);
    }

    @Test
    void aWatermarkDoesNotWaitForFactsThatCameAfterIt() throws Exception {
        mayWrite.countDown();
        facts.processElement(1, 0);
        facts.processWatermark(TICK);
        pass(WriteFacts.BEAT.toMillis());
        warehouse.awaitInserts(1);
        facts.processElement(2, 0);
        while (facts.getOutput().isEmpty()) { // the insert is done, and its thread is about to say so
            TimeUnit.MILLISECONDS.sleep(5); // on a busy machine too before the second that the fact waits is over
            pass(1);
        }

        assertThat(facts.getOutput()).containsExactly(TICK);
        assertThat(warehouse.inserts()).containsExactly("rollcall.status_change 1");
    }

    @Test
    void aWatermarkWithoutFactsLeavesWithTheNextBeat() throws Exception {
        facts.processWatermark(TICK);
        pass(WriteFacts.BEAT.toMillis());

        assertThat(facts.getOutput()).containsExactly(TICK);
    }

    @Test
    void aCheckpointWritesEverythingFirst() throws Exception {
        mayWrite.countDown();
        facts.processElement(1, 0);
        facts.prepareSnapshotPreBarrier(1);

        assertThat(warehouse.rows()).containsExactly(fact(1));
    }

    @Test
    void theEndWritesEverything() throws Exception {
        mayWrite.countDown();
        facts.processElement(1, 0);
        facts.processWatermark(Watermark.MAX_WATERMARK);
        facts.getOneInputOperator().finish();

        assertThat(warehouse.rows()).containsExactly(fact(1));
        assertThat(facts.getOutput()).containsExactly(Watermark.MAX_WATERMARK);
    }

    @Test
    void manyFactsDoNotWaitForABeat() throws Exception {
        mayWrite.countDown();
        for (int i = 1; i <= WriteFacts.MOST_PENDING; i++) {
            facts.processElement(i, 0);
        }

        assertThat(warehouse.awaitInserts(1)).containsExactly("rollcall.status_change " + WriteFacts.MOST_PENDING);
    }

    private void pass(long millis) throws Exception {
        facts.setProcessingTime(facts.getProcessingTime() + millis);
    }

    private TableWriter slowWarehouse() {
        return new TableWriter() {
            @Override
            public <R extends WarehouseRow> void insert(Table<R> table, List<R> rows) {
                try {
                    mayWrite.await();
                } catch (InterruptedException stopped) {
                    throw new IllegalStateException(stopped);
                }
                warehouse.insert(table, rows);
            }

            @Override
            public void close() {
                warehouse.close();
            }
        };
    }

    private static StatusChangeRow fact(int number) {
        return new StatusChangeRow(
                "d", "ATTENDANCE", 20_780, "S1", "AM", 1, 2, number, "UNKNOWN", "LATE", "", "", "ONLINE", BELL, BELL);
    }
}
