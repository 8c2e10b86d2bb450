package io.rollcall.streaming.status;

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

    private final Map<OccasionCounter, Hot> counters = new HashMap<>();
    private final List<Hot> unsent = new ArrayList<>();
    private final List<Hot> unsaved = new ArrayList<>();

    /** A counter's newest total, and the key under which it is saved. */
    static final class Hot {
        private final OccasionCounter counter;
        private final long school;
        private Total total;
        private boolean sent = true;
        private boolean saved = true;

        private Hot(OccasionCounter counter, long school, Total total) {
            this.counter = counter;
            this.school = school;
            this.total = total;
        }

        OccasionCounter counter() {
            return counter;
        }

        long school() {
            return school;
        }

        Total total() {
            return total;
        }
    }

    /** Where totals rest that did not move lately. */
    @FunctionalInterface
    interface Saved {
        @Nullable Total find(OccasionCounter counter) throws Exception;
    }

    @FunctionalInterface
    interface Saving {
        void save(Hot counter) throws Exception;
    }

    /** Moves the counter, fetching it if it was not hot. */
    void apply(Tally tally, long school, Saved saved) throws Exception {
        @Nullable Hot hot = counters.get(tally.counter());
        if (hot == null) {
            hot = fetch(tally.counter(), school, saved);
            counters.put(tally.counter(), hot);
        }
        hot.total = hot.total.plus(tally);
        remember(hot);
    }

    private static Hot fetch(OccasionCounter counter, long school, Saved saved) throws Exception {
        @Nullable Total total = saved.find(counter);
        return new Hot(counter, school, total == null ? Total.ZERO : total);
    }

    private void remember(Hot moved) {
        if (moved.sent) {
            moved.sent = false;
            unsent.add(moved);
        }
        if (moved.saved) {
            moved.saved = false;
            unsaved.add(moved);
        }
    }

    /** How many totals would be sent now. */
    int unsent() {
        return unsent.size();
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
