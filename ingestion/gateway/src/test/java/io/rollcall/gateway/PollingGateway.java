package io.rollcall.gateway;

import static org.assertj.core.api.Assertions.assertThat;

import io.rollcall.event.AudienceRole;
import io.rollcall.event.Claim;
import io.rollcall.event.DeclaredOccasion;
import io.rollcall.event.DirectoryEntry;
import io.rollcall.event.Feed;
import io.rollcall.event.Kind;
import io.rollcall.event.MergeLatest;
import io.rollcall.event.Observation;
import io.rollcall.event.Occasion;
import io.rollcall.event.Operation;
import io.rollcall.event.SourceOrder;
import io.rollcall.gateway.directory.Directory;
import io.rollcall.gateway.directory.ReadDirectory;
import io.rollcall.gateway.feeds.FeedActivity;
import io.rollcall.gateway.feeds.FeedRegistry;
import io.rollcall.gateway.feeds.RateLimits;
import io.rollcall.gateway.intake.Admission;
import io.rollcall.gateway.intake.Known;
import io.rollcall.gateway.intake.TakeEvents;
import io.rollcall.gateway.log.InMemoryLog;
import io.rollcall.gateway.person.Namespaces;
import io.rollcall.gateway.person.People;
import io.rollcall.gateway.platform.PlatformFeeds;
import io.rollcall.gateway.platform.dingtalk.DingTalkPolls;
import io.rollcall.gateway.platform.feishu.FeishuPolls;
import io.rollcall.gateway.platform.poll.AskPlatform;
import io.rollcall.gateway.platform.poll.AskSoon;
import io.rollcall.gateway.platform.poll.Poll;
import io.rollcall.gateway.platform.poll.PollCounts;
import io.rollcall.gateway.platform.poll.PollStates;
import io.rollcall.gateway.platform.poll.Pollers;
import io.rollcall.gateway.platform.wecom.WeComPolls;
import io.rollcall.gateway.roster.TakeRoster;
import io.rollcall.gateway.roster.TakeSchoolList;
import io.rollcall.gateway.security.PseudonymKey;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** A gateway that polls, with the log in memory and a clock that goes on when it waits. Starts at 08:30 of 2026-11-23 in Guangzhou. */
final class PollingGateway {

    private static final Duration LONGEST_CALL = Duration.ofSeconds(20);
    private static final Instant OPENS = RunningGateway.NOW.minus(Duration.ofMinutes(30));
    private static final PseudonymKey KEY = PseudonymKey.parse("ab".repeat(32));

    private final Path secrets;
    private final Duration longestCall;
    private final Directory directory = new Directory();
    private final FeedRegistry feeds = new FeedRegistry();
    private final Known known = new Known(directory, new Namespaces(), new People());
    private final InMemoryLog log = new InMemoryLog(known, feeds, new FeedActivity());
    private final List<Duration> pauses = new ArrayList<>();
    private final List<String> calls = new ArrayList<>();
    private Instant now = RunningGateway.NOW;
    private int callsToLive = Integer.MAX_VALUE;
    private PollStates states = new PollStates();
    private Pollers pollers;

    /** @param secrets an empty folder */
    PollingGateway(Path secrets) {
        this(secrets, LONGEST_CALL);
    }

    /** @param longestCall of real time */
    PollingGateway(Path secrets, Duration longestCall) {
        this.secrets = secrets;
        this.longestCall = longestCall;
        List<DirectoryEntry> entries = ReadDirectory.read(
                new ByteArrayInputStream(RunningGateway.DIRECTORY.getBytes(StandardCharsets.UTF_8)), directory);
        log.publish(entries);
        log.publish(new Feed("haizhu", "s001-app", List.of("S001"), List.of()));
        log.publish(new Feed("haizhu", "s002-app", List.of("S002"), List.of()));
        log.setPolling(true);
        pollers = start();
    }

    /** One more feed of school S001. */
    void open(String feed) {
        log.publish(new Feed("haizhu", feed, List.of("S001"), List.of()));
    }

    /** Writes the feed's file. */
    void setUp(String platform, String feed, String... properties) {
        try {
            Files.createDirectories(secrets.resolve(platform));
            Files.writeString(
                    secrets.resolve(platform).resolve(feed + ".properties"),
                    "district=haizhu\n" + String.join("\n", properties) + "\n");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** As the school would have: published half an hour ago. */
    void declare(Kind kind, String name, String... options) {
        declare(kind, name, null, options);
    }

    /** A live class of that length, which began half an hour ago. */
    void declareLive(String name, Duration length) {
        declare(Kind.LIVE_CLASS, name, OPENS.plus(length));
    }

    private void declare(Kind kind, String name, @Nullable Instant closes, String... options) {
        log.declare(List.of(new DeclaredOccasion(
                new Occasion(kind, "haizhu", "S001", LocalDate.of(2026, 11, 23), name),
                new SourceOrder(OPENS, "declared-" + name),
                Operation.SET,
                AudienceRole.GUARDIAN,
                300,
                List.of(options),
                OPENS,
                closes,
                "sis",
                OPENS)));
    }

    /** Everything in memory is gone, as after a kill; the log is not. */
    void restart() {
        states = new PollStates();
        log.polls().forEach(states::apply);
        pollers = start();
    }

    private Pollers start() {
        states.markRestored();
        PollCounts counts = new PollCounts() {
            @Override
            public void call(String platform, String outcome) {
                callsToLive--;
                if (callsToLive < 0) {
                    throw new Killed();
                }
                calls.add(outcome);
            }

            @Override
            public void round(String platform, String poll, String outcome) {
                calls.add(poll + ' ' + outcome);
            }
        };
        AskPlatform platform = new AskPlatform(longestCall, () -> now, this::pause, counts);
        TakeSchoolList takeList = new TakeSchoolList(
                directory, new TakeRoster(directory, known.people(), log, log, KEY, () -> now), () -> now);
        Map<String, List<Poll>> polls = Map.of(
                "dingtalk",
                DingTalkPolls.all(() -> now, takeList),
                "wecom",
                WeComPolls.all(takeList),
                "feishu",
                FeishuPolls.all());
        return new Pollers(
                new PlatformFeeds(secrets, directory, feeds, KEY, () -> now),
                polls,
                platform,
                new TakeEvents(known, log, log, new Admission(KEY, Duration.ofDays(45)), () -> now),
                new RateLimits(null, () -> now),
                new Pollers.Stored(log, states, log),
                counts,
                () -> now);
    }

    /** As a platform's callback has it: the poll is wanted before its time. */
    void ask(String platform, String feed, String poll) {
        PlatformFeeds found = new PlatformFeeds(secrets, directory, feeds, KEY, () -> now);
        new AskSoon(log, states, () -> now).ask(found.find(platform, feed), poll);
    }

    Directory directory() {
        return directory;
    }

    private void pause(Duration time) {
        pauses.add(time);
        now = now.plus(time);
    }

    /** Runs what is due, and returns when it is done, or when the gateway has died. */
    void poll() {
        try {
            pollers.runDue(Runnable::run);
        } catch (Killed died) {
            assertThat(died).isNotNull();
        }
    }

    /** Nothing happens any more in the middle of that call, from now on; not even clearing up. */
    void diesAtCall(int calls) {
        callsToLive = calls;
    }

    private static final class Killed extends Error {
        private static final long serialVersionUID = 1L;
    }

    void goOn(Duration time) {
        now = now.plus(time);
    }

    Instant now() {
        return now;
    }

    InMemoryLog log() {
        return log;
    }

    PollStates states() {
        return states;
    }

    List<Duration> pauses() {
        return pauses;
    }

    /** What became of calls and rounds, in their order. */
    List<String> counted() {
        return calls;
    }

    /** Where everybody stands by the rule of the latest, as {@code name of the occasion: status}. */
    List<String> standings() {
        Map<String, Claim> winners = new TreeMap<>();
        for (Observation observation : log.observations()) {
            winners.merge(
                    observation.occasion().date() + " " + observation.occasion().name() + " " + observation.subject(),
                    observation.claim(),
                    MergeLatest::merge);
        }
        return winners.entrySet().stream()
                .map(entry -> entry.getKey().replaceFirst(" [^ ]*$", "") + ": "
                        + entry.getValue().standing().status())
                .sorted()
                .toList();
    }
}
