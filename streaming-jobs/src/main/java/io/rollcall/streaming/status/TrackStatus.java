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

    @SuppressWarnings("NullAway.Init") // by open()
    private transient MapState<PersonOccasion, Tracked> state;

    /** Half of a keyed hash spreads evenly. Persons that share it share a place in the cluster and nothing else. */
    public static long key(Observation observation) {
        return observation.subject().high();
    }

    @Override
    public void open(OpenContext context) {
        state = getRuntimeContext().getMapState(STATE);
    }

    @Override
    public void processElement(Observation observation, Context context, Collector<StatusChange> changes)
            throws Exception {
        var key = new PersonOccasion(observation.occasion(), observation.subject());
        @Nullable Tracked before = state.get(key);
        Tracked after = Tracked.after(before, observation.claim());
        if (after.equals(before)) {
            return;
        }
        state.put(key, after);
        if (after.moves() > (before == null ? 0 : before.moves())) {
            changes.collect(new StatusChange(
                    observation.occasion(),
                    observation.subject(),
                    after.moves(),
                    before == null ? Place.NOWHERE : before.place(),
                    after.place(),
                    observation.receivedAt()));
        }
    }
}
