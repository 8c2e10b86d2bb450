package io.rollcall.gateway.platform.poll;

import io.rollcall.event.PollProgress;
import java.time.Duration;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;

/** How far every poll has come, whichever gateway polls: follows the log. Thread-safe. */
public final class PollStates {

    /** So long a poll waits when it is asked for: changes come in bursts, and a platform's own answers lag behind what it tells. */
    static final Duration SETTLING = Duration.ofSeconds(30);

    /** A round that began less than this after it was asked for may not have seen the change: gateways' clocks differ. */
    private static final Duration UNSURE = Duration.ofSeconds(20);

    /** Between the end of a round and one that is asked for: in the first week of a term changes come all day. */
    private static final Duration REST = Duration.ofMinutes(2);

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

    Optional<PollProgress> find(String feedKey, String platform, String poll) {
        return Optional.ofNullable(states.get(feedKey + '/' + platform + '/' + poll));
    }

    /** When somebody last asked for the poll before its time. */
    Optional<Instant> asked(String feedKey, String platform, String poll) {
        return find(feedKey, platform, poll + PollProgress.ASKED).map(PollProgress::next);
    }

    /** When the platform is asked again: as planned, or sooner where somebody asks for it. Never sooner where it failed. */
    public Instant due(PollProgress progress) {
        if (progress.trouble().failures() > 0) {
            return progress.next();
        }
        return asked(progress.feedKey(), progress.platform(), progress.poll())
                .filter(asked -> progress.round().started().isBefore(asked.plus(UNSURE)))
                .map(asked -> later(asked.plus(SETTLING), rested(progress)))
                .filter(soon -> soon.isBefore(progress.next()))
                .orElse(progress.next());
    }

    private static Instant rested(PollProgress progress) {
        return Optional.ofNullable(progress.complete())
                .map(complete -> complete.ended().plus(REST))
                .orElse(Instant.EPOCH);
    }

    private static Instant later(Instant one, Instant other) {
        return one.isAfter(other) ? one : other;
    }

    /** Of one feed, by platform and name. */
    public List<PollProgress> of(String feedKey) {
        return states.values().stream()
                .filter(progress -> progress.feedKey().equals(feedKey))
                .filter(progress -> !progress.platform().isEmpty() && !progress.isAsked())
                .sorted(Comparator.comparing(PollProgress::platform).thenComparing(PollProgress::poll))
                .toList();
    }
}
