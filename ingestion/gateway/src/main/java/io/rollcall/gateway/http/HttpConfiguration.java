package io.rollcall.gateway.http;

import io.rollcall.gateway.feeds.FeedRegistry;
import io.rollcall.gateway.log.Readiness;
import io.rollcall.gateway.security.OperatorKey;
import java.time.Duration;
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
    DirectoryEndpoint.class,
    FeedsEndpoint.class,
    HealthEndpoint.class,
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
    Callers callers(Readiness readiness, FeedRegistry feeds, OperatorKey operator) {
        return new Callers(readiness, feeds, operator);
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
