package io.rollcall.streaming.status;

import io.rollcall.streaming.binary.ImmutableType;
import io.rollcall.warehouse.row.WarehouseRow;
import java.time.Duration;
import org.apache.flink.api.common.state.MapState;
import org.apache.flink.api.common.state.MapStateDescriptor;
import org.apache.flink.runtime.state.StateSnapshotContext;
import org.apache.flink.streaming.api.operators.AbstractStreamOperator;
import org.apache.flink.streaming.api.operators.OneInputStreamOperator;
import org.apache.flink.streaming.api.watermark.Watermark;
import org.apache.flink.streaming.runtime.streamrecord.StreamRecord;

/**
 * Keyed by school. Passes every status change on as a fact, and keeps absolute totals: each counter that moved goes out with its newest total once in a while, and
 * always before a watermark or a checkpoint's barrier, so that neither ever overtakes a count.
 *
 * <p>An operator rather than a function, because only an operator may write keyed state when a checkpoint is taken (docs/decisions/0005-streaming.md).
 */
public final class CountStatus extends AbstractStreamOperator<WarehouseRow>
        implements OneInputStreamOperator<StatusChange, WarehouseRow> {

    private static final long serialVersionUID = 1L;

    /** How long a total waits for further moves of its counter. */
    static final Duration PACE = Duration.ofMillis(50);

    /** Added for each total that went out last time: in a backlog, when nobody waits for the newest figure, fewer and larger steps are faster. */
    private static final Duration PACE_PER_TOTAL = Duration.ofNanos(50_000);

    private static final int MOST_PACED = 20_000;

    /** About half a kilobyte each. */
    private static final int MOST_HOT = 100_000;

    static final MapStateDescriptor<OccasionCounter, Total> STATE = new MapStateDescriptor<>(
            "totals",
            ImmutableType.of(OccasionCounter.class, new OccasionCounterSerializer()),
            ImmutableType.of(Total.class, new TotalSerializer()));

    private final Generation generation;

    @SuppressWarnings("NullAway.Init") // by open()
    private transient MapState<OccasionCounter, Total> totals;

    @SuppressWarnings("NullAway.Init") // by open()
    private transient HotCounters hot;

    private transient boolean sendingIsDue;
    private transient int lastSent;

    public CountStatus(Generation generation) {
        this.generation = generation;
    }

    /** The same in every process and version: strings define their hash. Schools that share it share a place in the cluster and nothing else. */
    public static long key(StatusChange change) {
        long district = change.occasion().district().hashCode();
        return (district << Integer.SIZE) ^ (change.occasion().school().hashCode() & 0xFFFF_FFFFL);
    }

    @Override
    public void open() throws Exception {
        super.open();
        totals = getRuntimeContext().getMapState(STATE);
        hot = new HotCounters();
    }

    @Override
    public void processElement(StreamRecord<StatusChange> element) throws Exception {
        StatusChange change = element.getValue();
        output.collect(new StreamRecord<>(change.row(generation)));
        hot.apply(change, key(change), totals::get);
        if (hot.size() > MOST_HOT) {
            send();
            save();
            hot.forget();
        } else {
            sendSoon();
        }
    }

    @Override
    public void processWatermark(Watermark watermark) throws Exception {
        send();
        super.processWatermark(watermark);
    }

    @Override
    public void prepareSnapshotPreBarrier(long checkpointId) {
        send();
    }

    @Override
    public void snapshotState(StateSnapshotContext context) throws Exception {
        super.snapshotState(context);
        save();
    }

    @Override
    public void finish() throws Exception {
        send();
        super.finish();
    }

    @SuppressWarnings("FutureReturnValueIgnored") // what sending throws fails the task
    private void sendSoon() {
        if (!sendingIsDue) {
            sendingIsDue = true;
            var clock = getProcessingTimeService();
            Duration pace = PACE.plus(PACE_PER_TOTAL.multipliedBy(Math.min(lastSent, MOST_PACED)));
            clock.registerTimer(clock.getCurrentProcessingTime() + pace.toMillis(), time -> send());
        }
    }

    private void send() {
        sendingIsDue = false;
        lastSent = hot.unsent();
        hot.sendAll(moved -> {
            OccasionCounter counter = moved.counter();
            output.collect(new StreamRecord<>(counter.counter().row(counter.occasion(), moved.total(), generation)));
        });
    }

    private void save() throws Exception {
        hot.saveAll(moved -> {
            setCurrentKey(moved.school());
            totals.put(moved.counter(), moved.total());
        });
    }
}
