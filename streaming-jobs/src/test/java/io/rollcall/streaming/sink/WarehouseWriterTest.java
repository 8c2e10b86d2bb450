package io.rollcall.streaming.sink;

import static io.rollcall.streaming.Observed.BELL;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.rollcall.streaming.FakeWarehouse;
import io.rollcall.warehouse.connection.WarehouseRefused;
import io.rollcall.warehouse.connection.WarehouseUnavailable;
import io.rollcall.warehouse.row.Table;
import io.rollcall.warehouse.row.Tables;
import io.rollcall.warehouse.row.WarehouseRow;
import io.rollcall.warehouse.write.TableWriter;
import java.io.IOException;
import java.time.Duration;
import java.time.InstantSource;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicInteger;
import org.apache.flink.api.common.eventtime.Watermark;
import org.apache.flink.api.connector.sink2.SinkWriter;
import org.apache.flink.metrics.groups.UnregisteredMetricsGroup;
import org.apache.flink.streaming.runtime.tasks.TestProcessingTimeService;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

@Timeout(30) // a hanging test is a failed one
class WarehouseWriterTest {

    private static final InsertMetrics METRICS =
            new InsertMetrics(new UnregisteredMetricsGroup(), InstantSource.system());

    private static final Backoff NO_WAIT = new Backoff(Duration.ZERO, Duration.ZERO);

    private static final SinkWriter.Context NO_TIME = new SinkWriter.Context() {
        @Override
        public long currentWatermark() {
            throw new AssertionError("not needed");
        }

        @Override
        public Long timestamp() {
            throw new AssertionError("not needed");
        }
    };

    private final TestProcessingTimeService clock = new TestProcessingTimeService();
    private final FakeWarehouse warehouse = new FakeWarehouse();

    @BeforeEach
    void startTheClock() throws Exception {
        clock.setCurrentTime(0);
    }

    @Test
    void aCheckpointWritesEverythingFirst() throws Exception {
        try (WarehouseWriter writer = writerTo(warehouse)) {
            write(writer, Rows.other(1), Rows.count("S1", 1));
            writer.flush(false);

            assertThat(warehouse.rows()).containsExactlyInAnyOrder(Rows.other(1), Rows.count("S1", 1));
        }
    }

    @Test
    void aBeatWritesTheSchoolsFiguresWhileOthersGather() throws Exception {
        try (WarehouseWriter writer = writerTo(warehouse)) {
            clock.advance(WarehouseWriter.BEAT.toMillis()); // the first beat writes everything
            write(writer, Rows.other(1), Rows.count("S1", 1));
            clock.advance(WarehouseWriter.BEAT.toMillis());

            assertThat(warehouse.awaitInserts(1)).containsExactly("rollcall.school_count 1");
        }
    }

    @Test
    void onceInAWhileABeatWritesEverything() throws Exception {
        try (WarehouseWriter writer = writerTo(warehouse)) {
            clock.advance(WarehouseWriter.BEAT.toMillis());
            write(writer, Rows.other(1));
            clock.advance(WarehouseWriter.BEAT.toMillis());
            assertThat(warehouse.inserts()).isEmpty();

            clock.advance(WarehouseWriter.EVERYTHING.toMillis());

            assertThat(warehouse.awaitInserts(1)).containsExactly("rollcall.sub_district 1");
        }
    }

    @Test
    void progressWaitsForTheWatermarkOfItsTick() throws Exception {
        try (WarehouseWriter writer = writerTo(warehouse)) {
            write(writer, Rows.progress(9, BELL));
            writer.flush(false);
            assertThat(warehouse.rows()).isEmpty();

            writer.writeWatermark(new Watermark(BELL.toEpochMilli() - 1));
            writer.flush(false);
            assertThat(warehouse.rows()).isEmpty();

            writer.writeWatermark(new Watermark(BELL.toEpochMilli()));
            writer.flush(false);
            assertThat(warehouse.rows()).containsExactly(Rows.progress(9, BELL));
        }
    }

    @Test
    void progressIsWrittenAfterWhatItVouchesFor() throws Exception {
        try (WarehouseWriter writer = writerTo(warehouse)) {
            write(writer, Rows.progress(9, BELL), Rows.other(1), Rows.count("S1", 1));
            writer.writeWatermark(new Watermark(BELL.toEpochMilli()));
            writer.flush(false);

            assertThat(warehouse.inserts())
                    .containsExactly("rollcall.school_count 1", "rollcall.sub_district 1", "rollcall.log_progress 1");
        }
    }

    @Test
    void figuresDoNotWaitForOthers() throws Exception {
        Held others = new Held(Tables.SUB_DISTRICT);
        try (WarehouseWriter writer = writerTo(others)) {
            write(writer, Rows.other(1));
            clock.advance(WarehouseWriter.BEAT.toMillis()); // the first beat writes everything
            others.awaitHeld();
            write(writer, Rows.count("S1", 1));
            clock.advance(WarehouseWriter.BEAT.toMillis());

            assertThat(warehouse.awaitInserts(1)).containsExactly("rollcall.school_count 1");
            others.letGo();
        }
    }

    @Test
    void progressWaitsForFiguresThatAreOnTheirWay() throws Exception {
        Held figures = new Held(Tables.SCHOOL_COUNT);
        try (WarehouseWriter writer = writerTo(figures)) {
            clock.advance(WarehouseWriter.BEAT.toMillis());
            write(writer, Rows.count("S1", 1));
            clock.advance(WarehouseWriter.BEAT.toMillis());
            figures.awaitHeld();
            write(writer, Rows.progress(9, BELL));
            writer.writeWatermark(new Watermark(BELL.toEpochMilli()));
            clock.advance(WarehouseWriter.EVERYTHING.toMillis());
            assertThat(warehouse.inserts()).isEmpty();

            figures.letGo();
            writer.flush(false);

            assertThat(warehouse.inserts()).containsExactly("rollcall.school_count 1", "rollcall.log_progress 1");
        }
    }

    @Test
    void aWarehouseThatComesBackGetsEverything() throws Exception {
        AtomicInteger attempts = new AtomicInteger();
        FakeWarehouse shaky = new FakeWarehouse(() -> attempts.incrementAndGet() < 4);
        try (WarehouseWriter writer = writerTo(shaky)) {
            write(writer, Rows.other(1), Rows.other(2));
            writer.flush(false);

            assertThat(shaky.rows()).hasSize(2);
            assertThat(attempts).hasValue(5);
        }
    }

    @Test
    void aRefusalFailsTheCheckpoint() throws Exception {
        try (WarehouseWriter writer = writerTo(new Refusing())) {
            write(writer, Rows.other(1));

            assertThatThrownBy(() -> writer.flush(false))
                    .isInstanceOf(IOException.class)
                    .hasRootCauseInstanceOf(WarehouseRefused.class);
        }
    }

    @Test
    void manyRowsDoNotWaitForABeat() throws Exception {
        try (WarehouseWriter writer = writerTo(warehouse)) {
            for (int i = 1; i <= WarehouseWriter.MOST_PENDING; i++) {
                write(writer, Rows.other(i));
            }

            assertThat(warehouse.awaitInserts(1))
                    .containsExactly("rollcall.sub_district " + WarehouseWriter.MOST_PENDING);
        }
    }

    private WarehouseWriter writerTo(TableWriter rows) {
        return new WarehouseWriter(rows, tables -> new InsertBatches(tables, NO_WAIT, METRICS), clock);
    }

    private static void write(WarehouseWriter writer, WarehouseRow... rows) throws IOException, InterruptedException {
        for (WarehouseRow row : rows) {
            writer.write(row, NO_TIME);
        }
    }

    /** Holds up the inserts into one table until they are let go. */
    private final class Held implements TableWriter {
        private final Table<?> held;
        private final CountDownLatch arrived = new CountDownLatch(1);
        private final CountDownLatch released = new CountDownLatch(1);

        Held(Table<?> held) {
            this.held = held;
        }

        @Override
        public <R extends WarehouseRow> void insert(Table<R> table, List<R> rows) {
            if (table == held) {
                arrived.countDown();
                try {
                    released.await();
                } catch (InterruptedException e) {
                    Thread.currentThread().interrupt();
                    throw new WarehouseUnavailable("stopped, for the test", e);
                }
            }
            warehouse.insert(table, rows);
        }

        void awaitHeld() throws InterruptedException {
            arrived.await();
        }

        void letGo() {
            released.countDown();
        }

        @Override
        public void close() {
            released.countDown();
        }
    }

    private static final class Refusing implements TableWriter {
        @Override
        public <R extends WarehouseRow> void insert(Table<R> table, List<R> rows) {
            throw new WarehouseRefused(60, "no such table, for the test", null);
        }

        @Override
        public void close() {
            // nothing is open
        }
    }
}
