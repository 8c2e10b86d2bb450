package io.rollcall.streaming.status;

import io.rollcall.event.Occasion;
import io.rollcall.streaming.binary.ImmutableType;
import io.rollcall.streaming.status.Ageing.Held;
import io.rollcall.warehouse.row.WarehouseRow;
import java.time.Duration;
import java.util.Iterator;
import java.util.List;
import org.apache.flink.api.common.state.ListState;
import org.apache.flink.api.common.state.ListStateDescriptor;
import org.apache.flink.api.common.state.MapState;
import org.apache.flink.api.common.state.MapStateDescriptor;
import org.apache.flink.api.common.typeinfo.Types;
import org.apache.flink.runtime.state.StateInitializationContext;
import org.apache.flink.runtime.state.StateSnapshotContext;
import org.apache.flink.runtime.state.VoidNamespace;
import org.apache.flink.runtime.state.VoidNamespaceSerializer;
import org.apache.flink.streaming.api.operators.AbstractStreamOperator;
import org.apache.flink.streaming.api.operators.InternalTimer;
import org.apache.flink.streaming.api.operators.InternalTimerService;
import org.apache.flink.streaming.api.operators.OneInputStreamOperator;
import org.apache.flink.streaming.api.operators.Triggerable;
import org.apache.flink.streaming.api.watermark.Watermark;
import org.apache.flink.streaming.runtime.streamrecord.StreamRecord;

/**
 * Keyed by school. Keeps absolute totals: each counter that moved goes out with its newest total once in a while, and always before a watermark or a checkpoint's
 * barrier, so that neither ever overtakes a count.
 *
 * <p>An operator rather than a function, because only an operator may write keyed state when a checkpoint is taken (docs/decisions/0005-streaming.md).
 */
public final class CountStatus extends AbstractStreamOperator<WarehouseRow>
        implements OneInputStreamOperator<Tally, WarehouseRow>, Triggerable<Long, VoidNamespace> {

    private static final long serialVersionUID = 1L;

    /** How long a total waits for further moves of its counter. */
    static final Duration PACE = Duration.ofMillis(40);

    /** Added for each total that went out last time: in a backlog, when nobody waits for the newest figure, fewer and larger steps are faster. */
    private static final Duration PACE_PER_TOTAL = Duration.ofNanos(50_000);

    private static final int MOST_PACED = 20_000;

    /** About half a kilobyte each. */
    private static final int MOST_HOT = 100_000;

    static final MapStateDescriptor<OccasionCounter, Total> STATE = new MapStateDescriptor<>(
            "totals",
            ImmutableType.of(OccasionCounter.class, new OccasionCounterSerializer()),
            ImmutableType.of(Total.class, new TotalSerializer()));

    /** Of which generation the totals are; beside them, so that no other one goes on from them. */
    private static final ListStateDescriptor<Integer> GENERATION = new ListStateDescriptor<>("generation", Types.INT);

    private final Generation generation;
    private final StateLifetime lifetime;

    @SuppressWarnings("NullAway.Init") // by open()
    private transient MapState<OccasionCounter, Total> totals;

    @SuppressWarnings("NullAway.Init") // by initializeState()
    private transient ListState<Integer> kept;

    @SuppressWarnings("NullAway.Init") // by open()
    private transient HotCounters hot;

    @SuppressWarnings("NullAway.Init") // by open()
    private transient Ageing ageing;

    @SuppressWarnings("NullAway.Init") // by open()
    private transient InternalTimerService<VoidNamespace> visits;

    private transient boolean sendingIsDue;
    private transient int lastSent;

    public CountStatus(Generation generation, StateLifetime lifetime) {
        this.generation = generation;
        this.lifetime = lifetime;
    }

    /** The same in every process and version: strings define their hash. Schools that share it share a place in the cluster and nothing else. */
    public static long key(Tally tally) {
        Occasion occasion = tally.counter().occasion();
        long district = occasion.district().hashCode();
        return (district << Integer.SIZE) ^ (occasion.school().hashCode() & 0xFFFF_FFFFL);
    }

    /** Fails where the checkpoint is another generation's: its rows would lose against those that are there, or beat them. Versions that knew one generation wrote the first. */
    @Override
    public void initializeState(StateInitializationContext context) throws Exception {
        super.initializeState(context);
        kept = context.getOperatorStateStore().getUnionListState(GENERATION);
        if (context.isRestored()) {
            Iterator<Integer> found = kept.get().iterator();
            int number = found.hasNext() ? found.next() : Generation.FIRST.number();
            if (number != generation.number()) {
                throw new IllegalStateException("the checkpoint is of generation " + number + ", and the job was told "
                        + generation.number() + "; only an empty state begins a generation");
            }
        }
    }

    @Override
    public void open() throws Exception {
        super.open();
        totals = getRuntimeContext().getMapState(STATE);
        hot = new HotCounters();
        visits = getInternalTimerService("visits", VoidNamespaceSerializer.INSTANCE, this);
        ageing = new Ageing(
                lifetime,
                getRuntimeContext().getMapState(Ageing.VISITS),
                List.of(new Held<>(totals, OccasionCounter::occasion)));
    }

    @Override
    public void processElement(StreamRecord<Tally> element) throws Exception {
        Tally tally = element.getValue();
        long school = key(tally);
        hot.apply(tally, school, totals::get);
        if (tally.closes()) {
            ageing.expect(tally.counter().occasion(), school, this::visitAt);
        }
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

    /** The counters that are hot are saved before, so that none comes back that was dropped. */
    @Override
    public void onEventTime(InternalTimer<Long, VoidNamespace> timer) throws Exception {
        send();
        save();
        hot.forget();
        setCurrentKey(timer.getKey());
        ageing.visit(timer.getTimestamp(), timer.getKey(), this::visitAt);
    }

    @Override
    public void onProcessingTime(InternalTimer<Long, VoidNamespace> timer) {
        throw new IllegalStateException("state goes by the log's clock only");
    }

    private void visitAt(long time) {
        visits.registerEventTimeTimer(VoidNamespace.INSTANCE, time);
    }

    @Override
    public void prepareSnapshotPreBarrier(long checkpointId) {
        send();
    }

    @Override
    public void snapshotState(StateSnapshotContext context) throws Exception {
        super.snapshotState(context);
        kept.update(List.of(generation.number()));
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
