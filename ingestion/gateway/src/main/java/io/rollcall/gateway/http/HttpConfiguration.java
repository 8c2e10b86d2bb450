package io.rollcall.gateway.http;

import io.rollcall.gateway.contract.PublishedContract;
import io.rollcall.gateway.directory.Directory;
import io.rollcall.gateway.feeds.FeedActivity;
import io.rollcall.gateway.feeds.FeedRegistry;
import io.rollcall.gateway.feeds.RateLimits;
import io.rollcall.gateway.intake.TakeEvents;
import io.rollcall.gateway.log.AuditLog;
import io.rollcall.gateway.log.Readiness;
import io.rollcall.gateway.platform.poll.PollStates;
import io.rollcall.gateway.security.OperatorKey;
import java.time.Duration;
import java.time.InstantSource;
import java.util.Locale;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Import;
import org.springframework.web.servlet.LocaleResolver;
import org.springframework.web.servlet.i18n.AcceptHeaderLocaleResolver;

/** Wires the endpoints to the ports and steps that they ask. */
@Configuration(proxyBeanMethods = false)
@Import({
    RequestIdFilter.class,
    EventsEndpoint.class,
    UploadsEndpoint.class,
    OutstandingEndpoint.class,
    CallbacksEndpoint.class,
    DirectoryEndpoint.class,
    RosterEndpoint.class,
    NamespacesEndpoint.class,
    ErasuresEndpoint.class,
    FeedsEndpoint.class,
    FeedStatusEndpoint.class,
    FeedKeysEndpoint.class,
    HealthEndpoint.class,
    ContractEndpoint.class,
    ErrorEndpoint.class,
    ProblemAdvice.class,
    TomcatCustomizer.class
})
public class HttpConfiguration {

    @Bean
    Sentences sentences() {
        return new Sentences();
    }

    @Bean
    Problems problems(Sentences sentences) {
        return new Problems(sentences);
    }

    @Bean
    Callers callers(
            Readiness readiness, FeedRegistry feeds, OperatorKey operator, AuditLog audit, InstantSource clock) {
        return new Callers(readiness, feeds, operator, new NotePermissionFailure(audit, clock), clock);
    }

    @Bean
    RateGate rateGate(RateLimits limits) {
        return new RateGate(limits);
    }

    @Bean
    NoteRefusals noteRefusals(TakeEvents takeEvents) {
        return new NoteRefusals(takeEvents);
    }

    @Bean
    DescribeFeed describeFeed(
            FeedActivity activity, Directory directory, PollStates polls, Sentences sentences, InstantSource clock) {
        return new DescribeFeed(activity, directory, new DescribePolls(polls, sentences), clock);
    }

    @Bean
    PublishedContract publishedContract() {
        return PublishedContract.read();
    }

    @Bean
    BodyMemory bodyMemory() {
        return new BodyMemory(BodyLimit.EVENTS, Runtime.getRuntime().maxMemory(), Duration.ofSeconds(5));
    }

    @Bean
    LocaleResolver localeResolver() {
        AcceptHeaderLocaleResolver resolver = new AcceptHeaderLocaleResolver();
        resolver.setSupportedLocales(Sentences.LANGUAGES);
        resolver.setDefaultLocale(Locale.ENGLISH);
        return resolver;
    }
}
