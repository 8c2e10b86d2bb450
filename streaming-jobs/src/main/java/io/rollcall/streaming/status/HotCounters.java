package io.rollcall.streaming.status;

import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/**
 * The counters that moved lately, on the heap. The state backend sees a counter once per checkpoint instead of once per move, and everybody behind sees the newest
 * total instead of each one on the way to it.
 */
final class HotCounters {

    private final Map<Counter, Hot> counters = new HashMap<>();
    private final List<Hot> unsent = new ArrayList<>();
    private final List<Hot> unsaved = new ArrayList<>();

    /** A counter with the key under which its total is saved. */
    static final class Hot {
        private final Counter counter;
        private final long school;
        private Total total;
        private boolean sent = true;
        private boolean saved = true;

        private Hot(Counter counter, long school, Total total) {
            this.counter = counter;
            this.school = school;
            this.total = total;
        }

        Counter counter() {
            return counter;
        }

        long school() {
            return school;
        }

        Total total() {
            return total;
        }
    }

    @FunctionalInterface
    interface Saving {
        void save(Hot counter) throws Exception;
    }

    boolean has(Counter counter) {
        return counters.containsKey(counter);
    }

    /** Takes a counter in; {@code saved} is null for one that was never counted. */
    void load(Counter counter, long school, @Nullable Total saved) {
        counters.put(counter, new Hot(counter, school, saved == null ? Total.ZERO : saved));
    }

    /** Applies a move to a counter that was loaded. */
    void apply(Move move, Instant receivedAt) {
        @Nullable Hot hot = counters.get(move.counter());
        if (hot == null) {
            throw new IllegalStateException("a counter must be loaded before it moves");
        }
        hot.total = hot.total.plus(move.people(), receivedAt);
        if (hot.sent) {
            hot.sent = false;
            unsent.add(hot);
        }
        if (hot.saved) {
            hot.saved = false;
            unsaved.add(hot);
        }
    }

    void sendAll(Consumer<Hot> receiver) {
        for (Hot hot : unsent) {
            receiver.accept(hot);
            hot.sent = true;
        }
        unsent.clear();
    }

    void saveAll(Saving saving) throws Exception {
        for (Hot hot : unsaved) {
            saving.save(hot);
            hot.saved = true;
        }
        unsaved.clear();
    }

    int size() {
        return counters.size();
    }

    /** Lets all counters go; every one must have been sent and saved. */
    void forget() {
        if (!unsent.isEmpty() || !unsaved.isEmpty()) {
            throw new IllegalStateException("a counter that moved must be sent and saved before it is forgotten");
        }
        counters.clear();
    }
}
