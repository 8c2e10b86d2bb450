package io.rollcall.cockpit.live;

import io.rollcall.warehouse.query.Questions;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.Executor;
import java.util.stream.Collectors;

/**
 * The one poll of each watch: it starts with the first viewer, serves all of them the same snapshots, and stops with
 * the last. What the warehouse is asked does not grow with the number of viewers.
 */
public final class LiveDistrict {

    private static final Duration PACE = Duration.ofMillis(200);
    private static final Duration GUARD_PACE = Duration.ofSeconds(1);
    /** An answer that takes longer is none: a warehouse that hangs must not leave figures on show as if they were of now. */
    private static final Duration PATIENCE = Duration.ofSeconds(5);

    private final Questions questions;
    private final InstantSource clock;
    private final Ticker ticker;
    private final Ticker guard;
    private final Executor beside;
    private final Map<Watch, Poll> polls = new HashMap<>();

    /** @param guard ticks beside the other, also while that one waits for an answer */
    LiveDistrict(Questions questions, InstantSource clock, Ticker ticker, Ticker guard, Executor beside) {
        this.questions = questions;
        this.clock = clock;
        this.ticker = ticker;
        this.guard = guard;
        this.beside = beside;
    }

    /** Shows the viewer, who wants these aspects too, every snapshot that looks different from the one before, until the subscription is ended. */
    public Subscription watch(Watch watch, Set<Aspect<?>> wanted, Audience viewer) {
        synchronized (polls) {
            Poll poll = polls.computeIfAbsent(watch, Poll::new);
            poll.add(viewer, wanted);
            return () -> leave(poll, viewer);
        }
    }

    /** The newest snapshot of a watch that somebody has already looked at. */
    public Optional<DistrictSnapshot> newest(Watch watch) {
        synchronized (polls) {
            return Optional.ofNullable(polls.get(watch)).flatMap(poll -> poll.newest);
        }
    }

    /** How many pages follow something now. */
    public int viewers() {
        synchronized (polls) {
            return polls.values().stream().mapToInt(poll -> poll.viewers.size()).sum();
        }
    }

    private void leave(Poll poll, Audience viewer) {
        synchronized (polls) {
            poll.viewers.remove(viewer);
            if (poll.viewers.isEmpty() && polls.remove(poll.watch, poll)) {
                poll.running.forEach(Subscription::end);
            }
        }
    }

    /** Guarded by {@link #polls}, but for the asking itself, which may take long. */
    private final class Poll {

        private final Watch watch;
        private final AskDistrict question;
        private final Map<Audience, Set<Aspect<?>>> viewers = new LinkedHashMap<>();
        private Optional<DistrictSnapshot> newest = Optional.empty();
        private List<Subscription> running = List.of();
        private Optional<Instant> askedAt = Optional.empty();
        /** Held while a snapshot is shown, so that none overtakes a newer one. */
        private final Object showing = new Object();

        Poll(Watch watch) {
            this.watch = watch;
            this.question = new AskDistrict(questions, watch, clock, beside);
        }

        void add(Audience viewer, Set<Aspect<?>> wanted) {
            viewers.put(viewer, wanted);
            newest.ifPresent(viewer::show);
            if (running.isEmpty()) {
                running = List.of(ticker.every(PACE, this::tick), guard.every(GUARD_PACE, this::tellOfSilence));
            }
        }

        private Set<Aspect<?>> wanted() {
            synchronized (polls) {
                return viewers.values().stream().flatMap(Set::stream).collect(Collectors.toUnmodifiableSet());
            }
        }

        private void tick() {
            synchronized (polls) {
                askedAt = Optional.of(clock.instant());
            }
            DistrictSnapshot next = question.ask(wanted());
            synchronized (showing) {
                synchronized (polls) {
                    askedAt = Optional.empty();
                }
                show(next);
            }
        }

        private void tellOfSilence() {
            synchronized (showing) {
                silence().ifPresent(this::show);
            }
        }

        /** What is to be shown where an answer has been waited for too long, and nobody was told. */
        private Optional<DistrictSnapshot> silence() {
            Instant now = clock.instant();
            synchronized (polls) {
                return askedAt.filter(asked -> asked.isBefore(now.minus(PATIENCE)))
                        .map(asked -> newest.orElseGet(() -> DistrictSnapshot.empty(now)))
                        .filter(last -> last.trust().level() != Trust.Level.UNREACHABLE)
                        .map(last -> last.unreachable(now));
            }
        }

        private void show(DistrictSnapshot next) {
            List<Audience> audience;
            synchronized (polls) {
                boolean same = newest.filter(next::looksLike).isPresent();
                newest = Optional.of(next);
                audience = viewers.keySet().stream()
                        .filter(viewer -> !same || viewer.isBehind())
                        .toList();
            }
            audience.forEach(viewer -> viewer.show(next));
        }
    }
}
