package io.rollcall.streaming.status;

import io.rollcall.event.Observation;
import io.rollcall.streaming.binary.ImmutableType;
import org.apache.flink.api.common.functions.OpenContext;
import org.apache.flink.api.common.state.MapState;
import org.apache.flink.api.common.state.MapStateDescriptor;
import org.apache.flink.streaming.api.functions.KeyedProcessFunction;
import org.apache.flink.util.Collector;
import org.jspecify.annotations.Nullable;

/**
 * Keyed by person. Merges every observation with what is known of the person on that occasion, and says when, and only when, the person moved. Order, duplicates and
 * times of receipt of the observations do not change where it ends.
 */
public final class TrackStatus extends KeyedProcessFunction<Long, Observation, StatusChange> {

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

    @SuppressWarnings("NullAway.Init") // by open()
    private transient MapState<PersonOccasion, Tracked> state;

    @SuppressWarnings("NullAway.Init") // by open()
    private transient MapState<PersonOccasion, TrackedHistory> histories;

    @SuppressWarnings("NullAway.Init") // by open()
    private transient MapState<PersonOccasion, TrackedPresence> presences;

    /** Half of a keyed hash spreads evenly. Persons that share it share a place in the cluster and nothing else. */
    public static long key(Observation observation) {
        return observation.subject().high();
    }

    @Override
    public void open(OpenContext context) {
        state = getRuntimeContext().getMapState(STATE);
        histories = getRuntimeContext().getMapState(HISTORIES);
        presences = getRuntimeContext().getMapState(PRESENCES);
    }

    @Override
    public void processElement(Observation observation, Context context, Collector<StatusChange> changes)
            throws Exception {
        switch (observation.occasion().kind().mergeRule()) {
            case LATEST -> mergeLatest(observation, changes);
            case FURTHEST -> mergeHistory(observation, changes);
            case SPAN -> mergePresence(observation, changes);
        }
    }

    private void mergeLatest(Observation observation, Collector<StatusChange> changes) throws Exception {
        var key = new PersonOccasion(observation.occasion(), observation.subject());
        @Nullable Tracked before = state.get(key);
        Tracked after = Tracked.after(before, observation.claim());
        if (after.equals(before)) {
            return;
        }
        state.put(key, after);
        if (after.moves() > (before == null ? 0 : before.moves())) {
            Place from = before == null ? Place.NOWHERE : before.place();
            changes.collect(change(observation, after.moves(), from, after.place()));
        }
    }

    private void mergeHistory(Observation observation, Collector<StatusChange> changes) throws Exception {
        var key = new PersonOccasion(observation.occasion(), observation.subject());
        @Nullable TrackedHistory found = histories.get(key);
        TrackedHistory before = found == null ? TrackedHistory.NOTHING : found;
        TrackedHistory after = before.after(observation.claim());
        if (after.equals(before)) {
            return;
        }
        histories.put(key, after);
        if (after.moves() > before.moves()) {
            changes.collect(change(observation, after.moves(), before.place(), after.place()));
        }
    }

    private void mergePresence(Observation observation, Collector<StatusChange> changes) throws Exception {
        var key = new PersonOccasion(observation.occasion(), observation.subject());
        @Nullable TrackedPresence found = presences.get(key);
        TrackedPresence before = found == null ? TrackedPresence.NOTHING : found;
        TrackedPresence after = before.after(observation.claim());
        if (after.equals(before)) {
            return;
        }
        presences.put(key, after);
        if (after.moves() > before.moves()) {
            changes.collect(change(observation, after.moves(), before.place(), after.place()));
        }
    }

    private static StatusChange change(Observation observation, long number, Place from, Place to) {
        return new StatusChange(
                observation.occasion(), observation.subject(), number, from, to, observation.receivedAt());
    }
}
