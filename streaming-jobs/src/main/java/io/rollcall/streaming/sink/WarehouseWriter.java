package io.rollcall.streaming.sink;

import static java.util.function.Predicate.isEqual;

import io.rollcall.warehouse.row.LogProgressRow;
import io.rollcall.warehouse.row.Table;
import io.rollcall.warehouse.row.Tables;
import io.rollcall.warehouse.row.WarehouseRow;
import java.io.IOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.apache.flink.api.common.eventtime.Watermark;
import org.apache.flink.api.common.operators.ProcessingTimeService;
import org.apache.flink.api.connector.sink2.SinkWriter;

/**
 * Gathers rows and hands them to {@link InsertBatches}: counters at every beat at which the last delivery is written, the rest once in a while, everything when
 * enough has gathered or a checkpoint asks. A slow warehouse therefore gets fewer and larger inserts.
 *
 * <p>A progress row waits for the watermark of its own tick, and is written after all rows that came before that watermark.
 */
final class WarehouseWriter implements SinkWriter<WarehouseRow> {

    static final Duration BEAT = Duration.ofMillis(100);

    /** Facts are read by audits, not by screens: larger blocks are worth a wait. */
    static final Duration FACTS = Duration.ofSeconds(1);

    static final int MOST_PENDING = 50_000;

    /** What a screen shows first, what says that it is complete last. */
    private static final List<Table<?>> ORDER = Stream.concat(
                    Stream.concat(counters(), Tables.all().stream().filter(table -> !isCounter(table)))
                            .filter(isEqual(Tables.LOG_PROGRESS).negate()),
                    Stream.of(Tables.LOG_PROGRESS))
            .toList();

    private final InsertBatches inserts;
    private final ProcessingTimeService clock;
    private final PendingRows pending = new PendingRows(ORDER);
    private final List<LogProgressRow> early = new ArrayList<>();
    private long everythingDue;

    WarehouseWriter(InsertBatches inserts, ProcessingTimeService clock) {
        this.inserts = inserts;
        this.clock = clock;
        scheduleBeat(clock.getCurrentProcessingTime());
    }

    @Override
    public void write(WarehouseRow row, Context context) throws IOException, InterruptedException {
        if (row instanceof LogProgressRow progress) {
            early.add(progress);
        } else {
            pending.add(row);
            if (pending.size() >= MOST_PENDING) {
                inserts.deliver(pending.take(table -> true));
            }
        }
    }

    @Override
    public void writeWatermark(Watermark watermark) {
        early.removeIf(progress -> {
            boolean due = progress.completeThrough().toEpochMilli() <= watermark.getTimestamp();
            if (due) {
                pending.add(progress);
            }
            return due;
        });
    }

    @Override
    public void flush(boolean endOfInput) throws IOException, InterruptedException {
        inserts.deliver(pending.take(table -> true));
        inserts.await();
    }

    @Override
    public void close() {
        inserts.close();
    }

    @SuppressWarnings("FutureReturnValueIgnored") // what onBeat throws fails the task
    private void scheduleBeat(long now) {
        clock.registerTimer(now + BEAT.toMillis(), time -> onBeat());
    }

    private void onBeat() throws IOException, InterruptedException {
        long now = clock.getCurrentProcessingTime();
        if (inserts.isIdle()) {
            boolean everything = now >= everythingDue;
            if (everything) {
                everythingDue = now + FACTS.toMillis();
            }
            inserts.deliver(pending.take(table -> everything || isCounter(table)));
        }
        scheduleBeat(now);
    }

    private static boolean isCounter(Table<?> table) {
        return counters().anyMatch(isEqual(table));
    }

    private static Stream<Table<?>> counters() {
        return Stream.of(Tables.SCHOOL_COUNT, Tables.CLASS_COUNT, Tables.MINUTE_COUNT);
    }
}
