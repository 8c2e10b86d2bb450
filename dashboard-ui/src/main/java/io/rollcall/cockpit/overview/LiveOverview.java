package io.rollcall.cockpit.overview;

import io.rollcall.warehouse.query.Questions;
import java.time.Duration;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * The one poll of each watch: it starts with the first viewer, serves all of them the same snapshots, and stops with
 * the last. What the warehouse is asked does not grow with the number of viewers.
 */
public final class LiveOverview {

    private static final Duration PACE = Duration.ofMillis(300);

    private final Questions questions;
    private final InstantSource clock;
    private final Ticker ticker;
    private final Map<Watch, Poll> polls = new HashMap<>();

    LiveOverview(Questions questions, InstantSource clock, Ticker ticker) {
        this.questions = questions;
        this.clock = clock;
        this.ticker = ticker;
    }

    /** Shows the viewer every snapshot that looks different from the one before, until the subscription is ended. */
    public Subscription watch(Watch watch, Audience viewer) {
        synchronized (polls) {
            Poll poll = polls.computeIfAbsent(watch, Poll::new);
            poll.add(viewer);
            return () -> leave(poll, viewer);
        }
    }

    /** The newest snapshot of a watch that somebody has already looked at. */
    public Optional<OverviewSnapshot> newest(Watch watch) {
        synchronized (polls) {
            return Optional.ofNullable(polls.get(watch)).flatMap(poll -> poll.newest);
        }
    }

    private void leave(Poll poll, Audience viewer) {
        synchronized (polls) {
            poll.viewers.remove(viewer);
            if (poll.viewers.isEmpty() && polls.remove(poll.watch, poll)) {
                poll.ticking.ifPresent(Subscription::end);
            }
        }
    }

    /** Guarded by {@link #polls}, but for the asking itself, which may take long. */
    private final class Poll {

        private final Watch watch;
        private final AskOverview question;
        private final List<Audience> viewers = new ArrayList<>();
        private Optional<OverviewSnapshot> newest = Optional.empty();
        private Optional<Subscription> ticking = Optional.empty();

        Poll(Watch watch) {
            this.watch = watch;
            this.question = new AskOverview(questions, watch, clock);
        }

        void add(Audience viewer) {
            viewers.add(viewer);
            newest.ifPresent(viewer::show);
            if (ticking.isEmpty()) {
                ticking = Optional.of(ticker.every(PACE, this::tick));
            }
        }

        private void tick() {
            OverviewSnapshot next = question.ask();
            List<Audience> audience;
            synchronized (polls) {
                boolean same = newest.filter(next::looksLike).isPresent();
                newest = Optional.of(next);
                audience = viewers.stream()
                        .filter(viewer -> !same || viewer.isBehind())
                        .toList();
            }
            audience.forEach(viewer -> viewer.show(next));
        }
    }
}
