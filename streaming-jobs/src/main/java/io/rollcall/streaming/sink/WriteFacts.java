package io.rollcall.streaming.sink;

import io.rollcall.warehouse.row.StatusChangeRow;
import io.rollcall.warehouse.row.Tables;
import io.rollcall.warehouse.row.WarehouseRow;
import io.rollcall.warehouse.write.TableWriter;
import java.io.Serializable;
import java.time.Duration;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import org.apache.flink.streaming.api.operators.AbstractStreamOperator;
import org.apache.flink.streaming.api.operators.OneInputStreamOperator;
import org.apache.flink.streaming.api.watermark.Watermark;
import org.apache.flink.streaming.runtime.streamrecord.StreamRecord;
import org.jspecify.annotations.Nullable;

/**
 * Writes facts into the warehouse where they arise, each task its own, in the same way as {@link WarehouseSink}: at least once, and all of them before a checkpoint.
 * Nothing goes on from here but watermarks, and a watermark only when every fact before it is written; so whoever vouches for progress by it vouches for the facts too.
 */
public final class WriteFacts<I> extends AbstractStreamOperator<WarehouseRow>
        implements OneInputStreamOperator<I, WarehouseRow> {

    private static final long serialVersionUID = 1L;

    static final Duration BEAT = WarehouseWriter.BEAT;

    /** Facts are read by audits, not by screens: larger blocks are worth a wait. */
    static final Duration PACE = Duration.ofSeconds(1);

    /** Added for each fact that was written last: in a backlog fewer and larger blocks save most of the merging. */
    private static final Duration PACE_PER_FACT = Duration.ofNanos(20_000);

    static final int MOST_PENDING = 100_000;

    private final Function<I, StatusChangeRow> toRow;
    private final WarehouseSink.OpenWriter openWriter;

    @SuppressWarnings("NullAway.Init") // by open()
    private transient TableWriter warehouse;

    @SuppressWarnings("NullAway.Init") // by open()
    private transient InsertBatches inserts;

    @SuppressWarnings("NullAway.Init") // by open()
    private transient List<StatusChangeRow> pending;

    /** Came after facts that are pending. */
    private transient @Nullable Watermark waiting;

    /** Came after facts that are on their way. */
    private transient @Nullable Watermark leaving;

    private transient long factsDue;
    private transient long watermarkDue;

    /** Travels to where the facts are. */
    public interface ToRow<I> extends Function<I, StatusChangeRow>, Serializable {}

    public WriteFacts(ToRow<I> toRow, WarehouseSink.OpenWriter openWriter) {
        this.toRow = toRow;
        this.openWriter = openWriter;
    }

    @Override
    public void open() throws Exception {
        super.open();
        pending = new ArrayList<>();
        warehouse = openWriter.get();
        inserts = new InsertBatches(
                warehouse, WarehouseSink.BACKOFF, new InsertMetrics(getMetricGroup(), InstantSource.system()));
        scheduleBeat(getProcessingTimeService().getCurrentProcessingTime());
    }

    @Override
    public void processElement(StreamRecord<I> element) throws Exception {
        pending.add(toRow.apply(element.getValue()));
        if (pending.size() >= MOST_PENDING) {
            deliver();
        }
    }

    @Override
    public void processWatermark(Watermark watermark) {
        waiting = watermark; // and with it all those before
    }

    @Override
    public void prepareSnapshotPreBarrier(long checkpointId) throws Exception {
        writeAll();
    }

    @Override
    public void finish() throws Exception {
        writeAll();
        super.finish();
    }

    @Override
    public void close() throws Exception {
        if (inserts != null) { // the task may end before it was opened
            inserts.close();
            warehouse.close();
        }
        super.close();
    }

    @SuppressWarnings("FutureReturnValueIgnored") // what onBeat throws fails the task
    private void scheduleBeat(long now) {
        getProcessingTimeService().registerTimer(now + BEAT.toMillis(), time -> onBeat());
    }

    private void onBeat() throws Exception {
        long now = getProcessingTimeService().getCurrentProcessingTime();
        if (inserts.isIdle()) {
            letLeave();
            if (now >= (waiting == null ? factsDue : watermarkDue)) {
                deliver();
            }
        }
        scheduleBeat(now);
    }

    private void writeAll() throws Exception {
        deliver();
        inserts.await();
        letLeave();
    }

    /** Waits until what was delivered before is written. */
    private void deliver() throws Exception {
        inserts.await();
        letLeave();
        leaving = waiting;
        waiting = null;
        if (pending.isEmpty()) {
            letLeave();
            return;
        }
        Duration pace = PACE_PER_FACT.multipliedBy(pending.size());
        watermarkDue = getProcessingTimeService().getCurrentProcessingTime() + pace.toMillis();
        factsDue = watermarkDue + PACE.toMillis();
        inserts.deliver(List.of(new Batch<>(Tables.STATUS_CHANGE, pending)));
        pending = new ArrayList<>();
    }

    private void letLeave() throws Exception {
        if (leaving != null) {
            super.processWatermark(leaving);
            leaving = null;
        }
    }
}
