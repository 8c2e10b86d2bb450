package io.rollcall.gateway.platform.poll;

import io.rollcall.event.PollProgress;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;

/** How far every poll has come, whichever gateway polls: follows the log. Thread-safe. */
public final class PollStates {

    private final Map<String, PollProgress> states = new ConcurrentHashMap<>();
    private volatile boolean restored;

    public void apply(PollProgress progress) {
        states.put(progress.key(), progress);
    }

    /** All that the log held when this gateway started is applied. */
    public void markRestored() {
        restored = true;
    }

    boolean isRestored() {
        return restored;
    }

    Optional<PollProgress> find(String feedKey, String poll) {
        return Optional.ofNullable(states.get(feedKey + '/' + poll));
    }

    /** Of one feed, by name. */
    public List<PollProgress> of(String feedKey) {
        return states.values().stream()
                .filter(progress -> progress.feedKey().equals(feedKey))
                .sorted(Comparator.comparing(PollProgress::poll))
                .toList();
    }
}
