package io.rollcall.streaming.sink;

import static java.util.function.Predicate.isEqual;

import io.rollcall.warehouse.row.LogProgressRow;
import io.rollcall.warehouse.row.Table;
import io.rollcall.warehouse.row.Tables;
import io.rollcall.warehouse.row.WarehouseRow;
import io.rollcall.warehouse.write.TableWriter;
import java.io.IOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Stream;
import org.apache.flink.api.common.eventtime.Watermark;
import org.apache.flink.api.common.operators.ProcessingTimeService;
import org.apache.flink.api.connector.sink2.SinkWriter;

/**
 * Gathers rows, but for the facts (see {@link WriteFacts}), and hands them to {@link InsertBatches}: the figures that a screen shows first at every beat, what makes a
 * page's details less often, everything once in a while, when enough has gathered or a checkpoint asks. Figures have a thread of their own, so that nothing else makes a screen wait. A slow warehouse gets
 * fewer and larger inserts, for nothing is handed over before what went before it is written.
 *
 * <p>A progress row waits for the watermark of its own tick, and is written after all rows that came before that watermark.
 */
final class WarehouseWriter implements SinkWriter<WarehouseRow> {

    static final Duration BEAT = Duration.ofMillis(100);

    /** A page asks for curves and classes once or twice a second. */
    static final Duration DETAILS = Duration.ofMillis(500);

    /** What no screen waits for: larger blocks are worth a wait. */
    static final Duration EVERYTHING = Duration.ofSeconds(1);

    static final int MOST_PENDING = 100_000;

    private static final Table<?> FIGURES = Tables.SCHOOL_COUNT;
    private static final Set<Table<?>> DETAILED = Set.of(Tables.CLASS_COUNT, Tables.MINUTE_COUNT, Tables.WATCH_COUNT);

    /** What a screen shows first, what says that it is complete last. */
    private static final List<Table<?>> ORDER = Stream.of(
                    Stream.of(FIGURES, Tables.CLASS_COUNT, Tables.MINUTE_COUNT, Tables.WATCH_COUNT),
                    Tables.ofTheJob().stream()
                            .filter(table -> table != FIGURES && !DETAILED.contains(table))
                            .filter(isEqual(Tables.LOG_PROGRESS).negate()),
                    Stream.of(Tables.LOG_PROGRESS))
            .<Table<?>>flatMap(tables -> tables)
            .toList();

    private final TableWriter tables;
    private final InsertBatches figures;
    private final InsertBatches rest;
    private final ProcessingTimeService clock;
    private final PendingRows pending = new PendingRows(ORDER);
    private final List<LogProgressRow> early = new ArrayList<>();
    private long detailsDue;
    private long everythingDue;

    WarehouseWriter(TableWriter tables, Function<TableWriter, InsertBatches> insertsInto, ProcessingTimeService clock) {
        this.tables = tables;
        this.figures = insertsInto.apply(tables);
        this.rest = insertsInto.apply(tables);
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
                deliverEverything();
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
        deliverEverything();
        rest.await();
    }

    @Override
    public void close() {
        figures.close();
        rest.close();
        tables.close();
    }

    @SuppressWarnings("FutureReturnValueIgnored") // what onBeat throws fails the task
    private void scheduleBeat(long now) {
        clock.registerTimer(now + BEAT.toMillis(), time -> onBeat());
    }

    private void onBeat() throws IOException, InterruptedException {
        long now = clock.getCurrentProcessingTime();
        boolean figuresIdle = figures.isIdle();
        boolean restIdle = rest.isIdle();
        if (restIdle && now >= everythingDue) {
            if (figuresIdle) { // else at the next beat, for nothing new is handed over until then
                deliverEverything();
                everythingDue = now + EVERYTHING.toMillis();
                detailsDue = now + DETAILS.toMillis();
            }
        } else {
            if (figuresIdle) {
                figures.deliver(pending.take(isEqual(FIGURES)));
            }
            if (restIdle && now >= detailsDue) {
                rest.deliver(pending.take(DETAILED::contains));
                detailsDue = now + DETAILS.toMillis();
            }
        }
        scheduleBeat(now);
    }

    /** After the figures that are on their way: progress vouches for them too. */
    private void deliverEverything() throws IOException, InterruptedException {
        figures.await();
        rest.deliver(pending.take(table -> true));
    }
}
