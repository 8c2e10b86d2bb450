package io.rollcall.gateway;

import io.micrometer.core.instrument.MeterRegistry;
import io.rollcall.gateway.GatewaySettings.FeedRate;
import io.rollcall.gateway.directory.Directory;
import io.rollcall.gateway.erasure.EraseSubject;
import io.rollcall.gateway.feeds.ApiKeys;
import io.rollcall.gateway.feeds.ChangeFeed;
import io.rollcall.gateway.feeds.FeedActivity;
import io.rollcall.gateway.feeds.FeedRegistry;
import io.rollcall.gateway.feeds.RateLimits;
import io.rollcall.gateway.http.HttpConfiguration;
import io.rollcall.gateway.intake.Admission;
import io.rollcall.gateway.intake.Known;
import io.rollcall.gateway.intake.TakeEvents;
import io.rollcall.gateway.log.AuditLog;
import io.rollcall.gateway.log.EventLog;
import io.rollcall.gateway.log.PollLog;
import io.rollcall.gateway.log.Readiness;
import io.rollcall.gateway.log.ReferenceLog;
import io.rollcall.gateway.log.RosterLog;
import io.rollcall.gateway.metrics.CountedLog;
import io.rollcall.gateway.metrics.CountedPolls;
import io.rollcall.gateway.outstanding.AnsweredSubjects;
import io.rollcall.gateway.outstanding.FindOutstanding;
import io.rollcall.gateway.person.ChangeNamespace;
import io.rollcall.gateway.person.Namespaces;
import io.rollcall.gateway.person.People;
import io.rollcall.gateway.platform.Callbacks;
import io.rollcall.gateway.platform.PlatformFeeds;
import io.rollcall.gateway.platform.dingtalk.DingTalk;
import io.rollcall.gateway.platform.dingtalk.DingTalkPolls;
import io.rollcall.gateway.platform.feishu.Feishu;
import io.rollcall.gateway.platform.feishu.FeishuPolls;
import io.rollcall.gateway.platform.poll.AskPlatform;
import io.rollcall.gateway.platform.poll.AskSoon;
import io.rollcall.gateway.platform.poll.Poll;
import io.rollcall.gateway.platform.poll.PollSchedule;
import io.rollcall.gateway.platform.poll.PollStates;
import io.rollcall.gateway.platform.poll.Pollers;
import io.rollcall.gateway.platform.wecom.WeCom;
import io.rollcall.gateway.platform.wecom.WeComPolls;
import io.rollcall.gateway.roster.ReadRosterOptions;
import io.rollcall.gateway.roster.TakeRoster;
import io.rollcall.gateway.roster.TakeSchoolList;
import io.rollcall.gateway.security.OperatorKey;
import io.rollcall.gateway.upload.TakeUpload;
import java.security.SecureRandom;
import java.time.Duration;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import org.springframework.boot.autoconfigure.EnableAutoConfiguration;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Import;

/** The gateway but for the log behind it, which is wired beside this: Kafka in the program, memory in tests. */
@Configuration(proxyBeanMethods = false)
@EnableAutoConfiguration
@Import(HttpConfiguration.class)
class GatewayConfiguration {

    private static final Duration LONGEST_CALL = Duration.ofSeconds(20);

    @Bean
    Directory directory() {
        return new Directory();
    }

    @Bean
    FeedRegistry feedRegistry() {
        return new FeedRegistry();
    }

    @Bean
    Namespaces namespaces() {
        return new Namespaces();
    }

    @Bean
    People people() {
        return new People();
    }

    @Bean
    Known known(Directory directory, Namespaces namespaces, People people) {
        return new Known(directory, namespaces, people);
    }

    @Bean
    OperatorKey operatorKey(GatewaySettings settings) {
        return settings.operatorKey();
    }

    @Bean
    TakeEvents takeEvents(
            GatewaySettings settings,
            Known known,
            EventLog log,
            ReferenceLog reference,
            InstantSource clock,
            MeterRegistry meters) {
        Admission admission = new Admission(settings.pseudonymKey(), settings.correctionWindow());
        return new TakeEvents(known, new CountedLog(log, meters), reference, admission, clock);
    }

    @Bean
    ChangeFeed changeFeed(Directory directory, FeedRegistry feeds, ReferenceLog log, InstantSource clock) {
        return new ChangeFeed(directory, feeds, log, new ApiKeys(new SecureRandom()), clock);
    }

    @Bean
    FeedActivity feedActivity() {
        return new FeedActivity();
    }

    @Bean
    RateLimits rateLimits(GatewaySettings settings, InstantSource clock) {
        return new RateLimits(settings.feedRate().map(FeedRate::rate).orElse(null), clock);
    }

    @Bean
    TakeUpload takeUpload(GatewaySettings settings, Directory directory, TakeEvents takeEvents, InstantSource clock) {
        return new TakeUpload(directory, takeEvents, settings.pseudonymKey(), clock);
    }

    @Bean
    ReadRosterOptions readRosterOptions(Directory directory, InstantSource clock) {
        return new ReadRosterOptions(directory, clock);
    }

    @Bean
    TakeRoster takeRoster(
            GatewaySettings settings, Known known, RosterLog rosters, ReferenceLog reference, InstantSource clock) {
        return new TakeRoster(known.directory(), known.people(), rosters, reference, settings.pseudonymKey(), clock);
    }

    @Bean
    TakeSchoolList takeSchoolList(Directory directory, TakeRoster takeRoster, InstantSource clock) {
        return new TakeSchoolList(directory, takeRoster, clock);
    }

    @Bean
    ChangeNamespace changeNamespace(Known known, ReferenceLog log, InstantSource clock) {
        return new ChangeNamespace(known.directory(), known.namespaces(), log, clock);
    }

    @Bean
    EraseSubject eraseSubject(
            GatewaySettings settings,
            Known known,
            EventLog events,
            ReferenceLog reference,
            RosterLog rosters,
            AuditLog audit,
            InstantSource clock) {
        EraseSubject.Logs logs = new EraseSubject.Logs(events, reference, rosters, audit);
        Admission admission = new Admission(settings.pseudonymKey(), settings.correctionWindow());
        return new EraseSubject(known, logs, admission, clock);
    }

    @Bean
    FindOutstanding findOutstanding(
            GatewaySettings settings, Known known, AnsweredSubjects answered, AuditLog audit, InstantSource clock) {
        return new FindOutstanding(known, answered, audit, settings.pseudonymKey(), clock);
    }

    @Bean
    PlatformFeeds platformFeeds(
            GatewaySettings settings, Directory directory, FeedRegistry feeds, InstantSource clock) {
        return new PlatformFeeds(
                settings.platformSecrets().orElse(null), directory, feeds, settings.pseudonymKey(), clock);
    }

    @Bean
    Callbacks callbacks(PlatformFeeds feeds) {
        return new Callbacks(feeds, List.of(new WeCom(), new DingTalk(new SecureRandom()), new Feishu()));
    }

    @Bean
    PollStates pollStates() {
        return new PollStates();
    }

    @Bean
    Pollers pollers(
            PlatformFeeds feeds,
            TakeEvents takeEvents,
            RateLimits limits,
            Pollers.Stored stored,
            TakeSchoolList takeList,
            MeterRegistry meters,
            InstantSource clock) {
        CountedPolls counts = new CountedPolls(meters);
        AskPlatform platform = new AskPlatform(LONGEST_CALL, clock, Thread::sleep, counts);
        Map<String, List<Poll>> polls = Map.of(
                DingTalkPolls.PLATFORM, DingTalkPolls.all(clock, takeList),
                WeComPolls.PLATFORM, WeComPolls.all(takeList),
                FeishuPolls.PLATFORM, FeishuPolls.all());
        return new Pollers(feeds, polls, platform, takeEvents, limits, stored, counts, clock);
    }

    @Bean
    AskSoon askSoon(PollLog log, PollStates states, InstantSource clock) {
        return new AskSoon(log, states, clock);
    }

    @Bean
    Pollers.Stored storedPolls(PollLog log, PollStates states, Readiness readiness) {
        return new Pollers.Stored(log, states, readiness);
    }

    @Bean(initMethod = "start")
    PollSchedule pollSchedule(Pollers pollers) {
        return new PollSchedule(pollers);
    }
}
