package io.rollcall.gateway.platform.poll;

import io.rollcall.event.PollProgress;
import io.rollcall.event.PollProgress.Complete;
import io.rollcall.event.PollProgress.Round;
import io.rollcall.event.PollProgress.Trouble;
import io.rollcall.gateway.log.LogUnavailableException;
import io.rollcall.gateway.log.PollLog;
import io.rollcall.gateway.platform.PlatformFeed;
import io.rollcall.gateway.request.RequestFailedException;
import io.rollcall.gateway.request.RequestFailure;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Walks through one poll's steps, from where the last walk ended if that did not come to its end. Where it stands is stored only after what it was told is: a gateway that is
 * killed asks for the last page again, and repeating it changes nothing.
 */
final class RunRound {

    private static final Logger LOG = LoggerFactory.getLogger(RunRound.class);
    private static final Duration FIRST_RETRY = Duration.ofMinutes(1);
    private static final Duration LAST_RETRY = Duration.ofHours(1);
    private static final int DOUBLINGS = 6;

    private final PlatformFeed feed;
    private final Poll poll;
    private final PollLog log;
    private final PollStates states;
    private final InstantSource clock;
    private final @Nullable Complete before;
    private final int failuresBefore;
    private Round round;

    RunRound(PlatformFeed feed, Poll poll, PollLog log, PollStates states, InstantSource clock) {
        this.feed = feed;
        this.poll = poll;
        this.log = log;
        this.states = states;
        this.clock = clock;
        Optional<PollProgress> stood = states.find(feed.feed().key(), feed.platform(), poll.name());
        this.before = stood.map(PollProgress::complete).orElse(null);
        this.failuresBefore =
                stood.map(progress -> progress.trouble().failures()).orElse(0);
        this.round = stood.map(PollProgress::round)
                .filter(last -> !last.step().isEmpty())
                .orElseGet(() -> new Round(clock.instant(), "", ""));
    }

    /** Returns the problem that ended it; empty where it came to its end. */
    Optional<PollProblem> run(AskPlatform platform, HandOver handOver, Seen seen) {
        try {
            Duration interval = PollInterval.of(feed, poll);
            walk(new PollRound(feed, poll.dialect(), platform, handOver, before, this::reached));
            seen.roundIsComplete();
            Instant now = clock.instant();
            Instant next = round.started().plus(interval);
            save(
                    new Round(round.started(), "", ""),
                    new Complete(round.started(), now),
                    next.isAfter(now) ? next : now,
                    Trouble.NONE);
            return Optional.empty();
        } catch (PollFailedException failed) {
            return Optional.of(fail(failed.problem(), failed.arguments()));
        } catch (RequestFailedException refused) {
            PollProblem problem = refused.failure() == RequestFailure.INVALID_ROSTER
                    ? PollProblem.LIST_REFUSED
                    : PollProblem.NOT_SET_UP;
            return Optional.of(fail(problem, SetupSentence.of(refused)));
        } catch (LogUnavailableException unavailable) {
            return Optional.of(fail(PollProblem.LOG_UNAVAILABLE, List.of()));
        } catch (PollStoppedException stopping) {
            throw stopping;
        } catch (RuntimeException unforeseen) {
            LOG.error("feed {}: poll {} failed by itself", feed.feed().key(), poll.name(), unforeseen);
            return Optional.of(fail(PollProblem.INTERNAL_ERROR, List.of()));
        }
    }

    private void walk(PollRound walk) {
        List<String> steps = poll.steps(walk);
        int at = Math.max(0, steps.indexOf(round.step()));
        if (!steps.isEmpty() && steps.get(at).equals(round.step())) {
            walk.goOnAt(round.cursor());
        }
        for (; at < steps.size(); at++) {
            boolean isFirst = round.step().isEmpty() && at == 0;
            if (!isFirst && !steps.get(at).equals(round.step())) {
                stand(new Round(round.started(), steps.get(at), ""));
            }
            round = new Round(round.started(), steps.get(at), walk.cursor());
            poll.run(steps.get(at), walk);
            walk.goOnAt("");
        }
    }

    private void reached(String cursor) {
        stand(new Round(round.started(), round.step(), cursor));
    }

    private void stand(Round now) {
        round = now;
        save(now, before, clock.instant(), new Trouble(failuresBefore, "", List.of()));
    }

    private PollProblem fail(PollProblem problem, List<String> arguments) {
        int failures = failuresBefore + 1;
        Duration wait = FIRST_RETRY.multipliedBy(1L << Math.min(failures - 1, DOUBLINGS));
        Instant next = clock.instant().plus(wait.compareTo(LAST_RETRY) < 0 ? wait : LAST_RETRY);
        LOG.warn("feed {}: poll {} failed, {}; tried again at {}", feed.feed().key(), poll.name(), problem, next);
        try {
            save(round, before, next, new Trouble(failures, problem.name(), arguments));
        } catch (LogUnavailableException unavailable) {
            LOG.warn("feed {}: that could not be stored either", feed.feed().key());
        }
        return problem;
    }

    private void save(Round stands, @Nullable Complete complete, Instant next, Trouble trouble) {
        PollProgress progress = new PollProgress(
                feed.feed().district(),
                feed.feed().feed(),
                feed.platform(),
                poll.name(),
                stands,
                complete,
                next,
                trouble);
        log.save(progress);
        states.apply(progress);
    }
}
