package io.rollcall.streaming.status;

import io.rollcall.event.Occasion;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.LongConsumer;
import org.apache.flink.api.common.state.MapState;
import org.apache.flink.api.common.state.MapStateDescriptor;
import org.apache.flink.api.common.typeinfo.Types;
import org.jspecify.annotations.Nullable;

/**
 * Drops the state of occasions whose lifetime is over, a key at a time: a key has one timer, by the log's clock, and is looked through when it fires. A district ages
 * only if an observation has said that its dates close; in the others a date may come again for ever (clock {@code DATA}), and what is dropped would be counted twice.
 * State of versions that knew no lifetime goes with that of the key's next occasion.
 */
final class Ageing {

    /** District → when the key is looked through next. */
    static final MapStateDescriptor<String, Long> VISITS = new MapStateDescriptor<>("visits", Types.STRING, Types.LONG);

    /** The current key's part of a state, and whose occasion a map's key is. */
    record Held<K>(MapState<K, ?> state, Function<K, Occasion> occasion) {

        /** Removes what is over of a district; returns the oldest date that stays. */
        Optional<LocalDate> drop(String district, StateLifetime lifetime, long now) throws Exception {
            Optional<LocalDate> oldest = Optional.empty();
            List<K> over = new ArrayList<>(); // removed afterwards: an iterator would leave an empty map behind
            for (K key : state.keys()) {
                Occasion each = occasion.apply(key);
                if (each.district().equals(district)) {
                    if (lifetime.isOver(each.date(), now)) {
                        over.add(key);
                    } else if (oldest.isEmpty() || each.date().isBefore(oldest.get())) {
                        oldest = Optional.of(each.date());
                    }
                }
            }
            for (K key : over) {
                state.remove(key);
            }
            return oldest;
        }
    }

    private static final int PLACES = 1 << 17;

    private final StateLifetime lifetime;
    private final MapState<String, Long> visits;
    private final List<Held<?>> held;

    /**
     * Keys that this life knows to have a visit in a district, so that not everybody's every occasion asks the state. Two that share a place take turns; nothing but
     * speed depends on it.
     */
    private final long[] expectedKeys = new long[PLACES];

    private final @Nullable String[] expectedDistricts = new String[PLACES];

    Ageing(StateLifetime lifetime, MapState<String, Long> visits, List<Held<?>> held) {
        this.lifetime = lifetime;
        this.visits = visits;
        this.held = held;
    }

    /** To be told of what is new to the current key and closes. */
    void expect(Occasion occasion, long key, LongConsumer timer) throws Exception {
        int place = place(key);
        if (expectedKeys[place] == key && occasion.district().equals(expectedDistricts[place])) {
            return;
        }
        if (!visits.contains(occasion.district())) {
            plan(occasion.district(), occasion.date(), key, timer);
        }
        expectedKeys[place] = key;
        expectedDistricts[place] = occasion.district();
    }

    /** Looks through the current key's state, when its timer fires. */
    void visit(long now, long key, LongConsumer timer) throws Exception {
        expectedDistricts[place(key)] = null;
        for (String district : due(now)) {
            List<LocalDate> oldest = new ArrayList<>();
            for (Held<?> state : held) {
                state.drop(district, lifetime, now).ifPresent(oldest::add);
            }
            if (oldest.isEmpty()) {
                visits.remove(district);
            } else {
                plan(district, oldest.stream().min(LocalDate::compareTo).orElseThrow(), key, timer);
            }
        }
    }

    private static int place(long key) {
        return (int) (key ^ (key >>> Integer.SIZE)) & (PLACES - 1);
    }

    private List<String> due(long now) throws Exception {
        List<String> due = new ArrayList<>();
        for (Map.Entry<String, Long> visit : visits.entries()) {
            if (visit.getValue() <= now) {
                due.add(visit.getKey());
            }
        }
        return due;
    }

    private void plan(String district, LocalDate oldest, long key, LongConsumer timer) throws Exception {
        long visit = lifetime.visit(oldest, key);
        visits.put(district, visit);
        timer.accept(visit);
    }
}
