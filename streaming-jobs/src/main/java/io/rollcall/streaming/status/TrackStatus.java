package io.rollcall.streaming.status;

import io.rollcall.event.Claim;
import io.rollcall.event.ErasedSubject;
import io.rollcall.event.Erasure;
import io.rollcall.event.Observation;
import io.rollcall.event.PersonEntry;
import io.rollcall.streaming.binary.ImmutableType;
import io.rollcall.streaming.status.Ageing.Held;
import java.time.Instant;
import java.util.List;
import org.apache.flink.api.common.TaskInfo;
import org.apache.flink.api.common.functions.OpenContext;
import org.apache.flink.api.common.state.ListState;
import org.apache.flink.api.common.state.ListStateDescriptor;
import org.apache.flink.api.common.state.MapState;
import org.apache.flink.api.common.state.MapStateDescriptor;
import org.apache.flink.metrics.Counter;
import org.apache.flink.runtime.state.FunctionInitializationContext;
import org.apache.flink.runtime.state.FunctionSnapshotContext;
import org.apache.flink.runtime.state.KeyGroupRangeAssignment;
import org.apache.flink.streaming.api.checkpoint.CheckpointedFunction;
import org.apache.flink.streaming.api.functions.KeyedProcessFunction;
import org.apache.flink.util.Collector;
import org.jspecify.annotations.Nullable;

/**
 * Keyed by person. Merges every observation with what is known of the person on that occasion, and says when, and only when, the person moved. Order, duplicates and
 * times of receipt of the observations do not change where it ends. Whose data are erased is moved off every occasion that the erasure is about, and is not heard of again.
 */
public final class TrackStatus extends KeyedProcessFunction<Long, PersonEntry, StatusChange>
        implements CheckpointedFunction {

    private static final long serialVersionUID = 1L;

    static final MapStateDescriptor<PersonOccasion, Tracked> STATE = new MapStateDescriptor<>(
            "tracked",
            ImmutableType.of(PersonOccasion.class, new PersonOccasionSerializer()),
            ImmutableType.of(Tracked.class, new TrackedSerializer()));

    /** Of the kinds whose rule looks at more than one claim; apart from the others, so that their form in a checkpoint never had to change. */
    static final MapStateDescriptor<PersonOccasion, TrackedHistory> HISTORIES = new MapStateDescriptor<>(
            "tracked-histories",
            ImmutableType.of(PersonOccasion.class, new PersonOccasionSerializer()),
            ImmutableType.of(TrackedHistory.class, new TrackedHistorySerializer()));

    /** Of live classes. */
    static final MapStateDescriptor<PersonOccasion, TrackedPresence> PRESENCES = new MapStateDescriptor<>(
            "tracked-presences",
            ImmutableType.of(PersonOccasion.class, new PersonOccasionSerializer()),
            ImmutableType.of(TrackedPresence.class, new TrackedPresenceSerializer()));

    /** Not keyed, so that they are all on the heap; whoever restores keeps those of the persons that are their own. */
    static final ListStateDescriptor<Erasure> ERASURES =
            new ListStateDescriptor<>("erasures", ImmutableType.of(Erasure.class, new ErasureSerializer()));

    @SuppressWarnings("NullAway.Init") // by open()
    private transient MapState<PersonOccasion, Tracked> state;

    @SuppressWarnings("NullAway.Init") // by open()
    private transient MapState<PersonOccasion, TrackedHistory> histories;

    @SuppressWarnings("NullAway.Init") // by open()
    private transient MapState<PersonOccasion, TrackedPresence> presences;

    @SuppressWarnings("NullAway.Init") // by initializeState()
    private transient Erasures erasures;

    @SuppressWarnings("NullAway.Init") // by initializeState()
    private transient ListState<Erasure> savedErasures;

    @SuppressWarnings("NullAway.Init") // by open()
    private transient Counter counted;

    @SuppressWarnings("NullAway.Init") // by open()
    private transient Counter ignored;

    @SuppressWarnings("NullAway.Init") // by open()
    private transient Counter erased;

    /** When the newest entry was written that came by: the time as the log has it. */
    private transient Instant latest = Instant.EPOCH;

    @SuppressWarnings("NullAway.Init") // by open()
    private transient Ageing ageing;

    private final StateLifetime lifetime;

    /** Takes in one more claim. Returns {@code before} itself, which is null where nothing was known, where the claim changes nothing. */
    @FunctionalInterface
    private interface Rule<T extends Known> {
        T after(@Nullable T before, Claim claim);
    }

    public TrackStatus(StateLifetime lifetime) {
        this.lifetime = lifetime;
    }

    /** Half of a keyed hash spreads evenly. Persons that share it share a place in the cluster and nothing else. */
    public static long key(PersonEntry entry) {
        return entry.subject().high();
    }

    @Override
    public void open(OpenContext context) {
        state = getRuntimeContext().getMapState(STATE);
        histories = getRuntimeContext().getMapState(HISTORIES);
        presences = getRuntimeContext().getMapState(PRESENCES);
        // Each observation is one of the three.
        counted = getRuntimeContext().getMetricGroup().counter("countedObservations");
        ignored = getRuntimeContext().getMetricGroup().counter("ignoredObservations");
        erased = getRuntimeContext().getMetricGroup().counter("erasedObservations");
        ageing = new Ageing(
                lifetime,
                getRuntimeContext().getMapState(Ageing.VISITS),
                List.of(
                        new Held<>(state, PersonOccasion::occasion),
                        new Held<>(histories, PersonOccasion::occasion),
                        new Held<>(presences, PersonOccasion::occasion)));
    }

    @Override
    public void initializeState(FunctionInitializationContext context) throws Exception {
        erasures = new Erasures();
        latest = Instant.EPOCH;
        savedErasures = context.getOperatorStateStore().getUnionListState(ERASURES);
        for (Erasure erasure : savedErasures.get()) {
            if (isMine(erasure)) {
                erasures.add(erasure);
            }
        }
    }

    @Override
    public void snapshotState(FunctionSnapshotContext context) throws Exception {
        erasures.forgetBefore(latest.minus(ErasedSubject.KEPT));
        savedErasures.update(erasures.all());
    }

    private boolean isMine(Erasure erasure) {
        TaskInfo task = getRuntimeContext().getTaskInfo();
        return KeyGroupRangeAssignment.assignKeyToParallelOperator(
                        key(erasure), task.getMaxNumberOfParallelSubtasks(), task.getNumberOfParallelSubtasks())
                == task.getIndexOfThisSubtask();
    }

    @Override
    public void processElement(PersonEntry entry, Context context, Collector<StatusChange> changes) throws Exception {
        if (entry.writtenAt().isAfter(latest)) {
            latest = entry.writtenAt();
        }
        switch (entry) {
            case Observation observation -> {
                if (erasures.cover(observation.occasion(), observation.subject())) {
                    erased.inc();
                } else {
                    merge(observation, context, changes);
                }
            }
            case Erasure erasure -> {
                erasures.add(erasure);
                erase(erasure, changes);
            }
        }
    }

    private void merge(Observation observation, Context context, Collector<StatusChange> changes) throws Exception {
        boolean isNew = switch (observation.occasion().kind().mergeRule()) {
            case LATEST -> merge(observation, state, Tracked::after, changes);
            case FURTHEST -> merge(observation, histories, TrackedHistory::after, changes);
            case SPAN -> merge(observation, presences, TrackedPresence::after, changes);
        };
        if (isNew && observation.closes()) {
            ageing.expect(
                    observation.occasion(), context.getCurrentKey(), context.timerService()::registerEventTimeTimer);
        }
    }

    @Override
    public void onTimer(long timestamp, OnTimerContext context, Collector<StatusChange> changes) throws Exception {
        ageing.visit(timestamp, context.getCurrentKey(), context.timerService()::registerEventTimeTimer);
    }

    /** Returns whether nothing was known of the person on the occasion. */
    private <T extends Known> boolean merge(
            Observation observation, MapState<PersonOccasion, T> known, Rule<T> rule, Collector<StatusChange> changes)
            throws Exception {
        var key = new PersonOccasion(observation.occasion(), observation.subject());
        @Nullable T before = known.get(key);
        T after = rule.after(before, observation.claim());
        if (after.equals(before)) {
            ignored.inc();
            return false; // one claim is always news of whom nothing is known
        }
        counted.inc();
        known.put(key, after);
        if (after.moves() > (before == null ? 0 : before.moves())) {
            Place from = before == null ? Place.NOWHERE : before.place();
            changes.collect(change(observation, after.moves(), from, after.place()));
        }
        return before == null;
    }

    private void erase(Erasure erasure, Collector<StatusChange> changes) throws Exception {
        switch (erasure.kind().mergeRule()) {
            case LATEST -> erase(erasure, state, changes);
            case FURTHEST -> erase(erasure, histories, changes);
            case SPAN -> erase(erasure, presences, changes);
        }
    }

    /** The move off an occasion is the person's last there, so nothing has to remember its number. */
    private static void erase(
            Erasure erasure, MapState<PersonOccasion, ? extends Known> known, Collector<StatusChange> changes)
            throws Exception {
        var all = known.iterator();
        while (all.hasNext()) {
            var each = all.next();
            PersonOccasion key = each.getKey();
            if (erasure.covers(key.occasion(), key.subject())) {
                Place from = each.getValue().place();
                if (!from.isNowhere()) {
                    long number = each.getValue().moves() + 1;
                    changes.collect(new StatusChange(
                            key.occasion(),
                            key.subject(),
                            number,
                            from,
                            Place.nowhere(erasure.at()),
                            erasure.at(),
                            false));
                }
                all.remove();
            }
        }
    }

    private static StatusChange change(Observation observation, long number, Place from, Place to) {
        return new StatusChange(
                observation.occasion(),
                observation.subject(),
                number,
                from,
                to,
                observation.receivedAt(),
                observation.closes());
    }
}
