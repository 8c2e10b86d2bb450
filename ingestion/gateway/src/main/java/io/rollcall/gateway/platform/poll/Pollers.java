package io.rollcall.gateway.platform.poll;

import io.rollcall.event.PollProgress;
import io.rollcall.gateway.feeds.RateLimits;
import io.rollcall.gateway.intake.TakeEvents;
import io.rollcall.gateway.log.LogUnavailableException;
import io.rollcall.gateway.log.PollLog;
import io.rollcall.gateway.log.Readiness;
import io.rollcall.gateway.platform.PlatformFeed;
import io.rollcall.gateway.platform.PlatformFeeds;
import io.rollcall.gateway.request.RequestFailedException;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Executor;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Knows which poll of which feed is due, and runs them: of one feed one after the other, of different feeds side by side. A feed whose platform does not answer, or not as it
 * should, is left alone until the poll that failed is due again. Only the gateway that the log has chosen polls.
 */
public final class Pollers {

    private static final Logger LOG = LoggerFactory.getLogger(Pollers.class);

    private final PlatformFeeds feeds;
    private final Map<String, List<Poll>> polls;
    private final AskPlatform platform;
    private final TakeEvents takeEvents;
    private final RateLimits limits;
    private final Stored stored;
    private final PollCounts counts;
    private final InstantSource clock;
    private final Map<String, Seen> seen = new ConcurrentHashMap<>();
    private final Set<String> running = ConcurrentHashMap.newKeySet();

    /**
     * What the log knows of polls.
     *
     * @param readiness whether the log answers
     */
    public record Stored(PollLog log, PollStates states, Readiness readiness) {}

    /** @param polls of each platform, by its name */
    public Pollers(
            PlatformFeeds feeds,
            Map<String, List<Poll>> polls,
            AskPlatform platform,
            TakeEvents takeEvents,
            RateLimits limits,
            Stored stored,
            PollCounts counts,
            InstantSource clock) {
        this.feeds = feeds;
        this.polls = Map.copyOf(polls);
        this.platform = platform;
        this.takeEvents = takeEvents;
        this.limits = limits;
        this.stored = stored;
        this.counts = counts;
        this.clock = clock;
    }

    private record Due(Poll poll, @Nullable PollProgress progress) {

        boolean hasFailed() {
            return progress != null && progress.trouble().failures() > 0;
        }
    }

    /** Starts every round that is due and not running; returns at once where the executor does. */
    public void runDue(Executor executor) {
        if (!stored.log().isPolling()) {
            seen.clear(); // another gateway's polls make it out of date
        }
        if (!mayPoll()) {
            return;
        }
        polls.forEach((name, itsPolls) -> {
            for (String feed : feeds.names(name)) {
                String key = name + '/' + feed;
                if (running.add(key)) {
                    executor.execute(() -> {
                        try {
                            runDue(name, feed, itsPolls);
                        } finally {
                            running.remove(key);
                        }
                    });
                }
            }
        });
    }

    private boolean mayPoll() {
        return stored.states().isRestored()
                && stored.readiness().isReady()
                && stored.log().isPolling();
    }

    private void runDue(String name, String feedName, List<Poll> itsPolls) {
        try {
            PlatformFeed feed = feeds.find(name, feedName);
            for (Due due : due(feed, itsPolls)) {
                if (!mayPoll() || run(feed, due)) {
                    return;
                }
            }
        } catch (PollStoppedException stopping) {
            LOG.debug("feed {}: stopped in the middle of a round", feedName);
        } catch (RequestFailedException | LogUnavailableException notYet) {
            LOG.debug("feed {} of {} is not set up yet: {}", feedName, name, notYet.getMessage());
        }
    }

    /** Those that failed first: they tell whether the platform answers again. */
    private List<Due> due(PlatformFeed feed, List<Poll> itsPolls) {
        Instant now = clock.instant();
        boolean isClosed = stored.states().of(feed.feed().key()).stream()
                .filter(progress -> progress.platform().equals(feed.platform()))
                .anyMatch(progress -> closes(progress) && progress.next().isAfter(now));
        List<Due> due = new ArrayList<>();
        for (Poll poll : itsPolls) {
            @Nullable PollProgress progress = stored.states()
                    .find(feed.feed().key(), feed.platform(), poll.name())
                    .orElse(null);
            boolean isAskedFor = PollInterval.isSet(feed, poll.name());
            if (!isClosed
                    && isAskedFor
                    && (progress == null || !stored.states().due(progress).isAfter(now))) {
                due.add(new Due(poll, progress));
            }
        }
        due.sort(Comparator.comparing(Due::hasFailed).reversed());
        return due;
    }

    private static boolean closes(PollProgress progress) {
        return Arrays.stream(PollProblem.values())
                .anyMatch(problem -> problem.closesFeed()
                        && problem.name().equals(progress.trouble().problem()));
    }

    /** Returns whether the feed's other polls would fail too. */
    private boolean run(PlatformFeed feed, Due due) {
        String key =
                feed.feed().key() + '/' + feed.platform() + '/' + due.poll().name();
        Seen known = seen.computeIfAbsent(key, _ -> new Seen());
        HandOver handOver = new HandOver(takeEvents, limits, platform, clock, known);
        Optional<PollProblem> problem =
                new RunRound(feed, due.poll(), stored.log(), stored.states(), clock).run(platform, handOver, known);
        counts.round(feed.platform(), due.poll().name(), problem.map(Enum::name).orElse("COMPLETE"));
        return problem.filter(PollProblem::closesFeed).isPresent();
    }
}
