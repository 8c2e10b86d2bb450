package io.rollcall.gateway;

import io.rollcall.event.PollProgress;
import io.rollcall.gateway.directory.Directory;
import io.rollcall.gateway.directory.ReadDirectory;
import io.rollcall.gateway.feeds.ChangeFeed;
import io.rollcall.gateway.feeds.FeedActivity;
import io.rollcall.gateway.feeds.FeedDefinition;
import io.rollcall.gateway.feeds.FeedRegistry;
import io.rollcall.gateway.intake.Known;
import io.rollcall.gateway.kafka.KafkaSettings;
import io.rollcall.gateway.log.InMemoryLog;
import io.rollcall.gateway.person.ForgetfulNamespaces;
import io.rollcall.gateway.platform.poll.PollStates;
import io.rollcall.gateway.security.KeyHash;
import io.rollcall.gateway.security.PseudonymKey;
import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Primary;
import org.springframework.context.support.GenericApplicationContext;
import org.springframework.web.bind.annotation.RequestMethod;
import org.springframework.web.servlet.mvc.method.RequestMappingInfo;
import org.springframework.web.servlet.mvc.method.RequestMappingInfoHandlerMapping;

/** The whole gateway on a port of its own with the log in memory; one for all tests of a run, since it takes seconds to start. It is always 08:30 of 2026-11-23 in Guangzhou. */
final class RunningGateway {

    static final Instant NOW = Instant.parse("2026-11-23T00:30:00Z");
    static final String OPERATOR_KEY = "operator-key";
    static final String DIRECTORY = """
            {"type":"district","district":"haizhu","name":"海珠区","zone":"Asia/Shanghai","clock":"SYSTEM"}
            {"type":"subDistrict","district":"haizhu","code":"SD1","name":"江南中街"}
            {"type":"school","district":"haizhu","school":"S001","name":"第一小学","kind":"PRIMARY","subDistrict":"SD1","effectiveFrom":"2026-09-01","enrolled":900,"staff":60}
            {"type":"school","district":"haizhu","school":"S002","name":"第二小学","kind":"PRIMARY","effectiveFrom":"2026-09-01","enrolled":800}
            {"type":"class","district":"haizhu","school":"S001","class":"C3-2","grade":"3","effectiveFrom":"2026-09-01","enrolled":42}
            {"type":"calendarDay","district":"haizhu","school":"","date":"2026-11-23","sessions":["AM","PM"]}
            {"type":"calendarDay","district":"haizhu","school":"","date":"2026-10-08","sessions":["AM","PM"]}
            {"type":"district","district":"replay","name":"Replay","zone":"America/New_York","clock":"DATA"}
            {"type":"school","district":"replay","school":"01M015","name":"P.S. 15","kind":"PRIMARY","effectiveFrom":"2014-09-01","enrolled":200}
            {"type":"calendarDay","district":"replay","date":"2014-10-20","sessions":["DAY"]}
            """;

    /** With a file for every feed that a platform calls back for. */
    private static final Path PLATFORM_SECRETS = Path.of("src/test/resources/io/rollcall/gateway/platform");

    private static final class Holder {
        static final RunningGateway GATEWAY = new RunningGateway();
    }

    private final ConfigurableApplicationContext context =
            start(new Listening(0, "127.0.0.1", Optional.empty()).properties());
    private final FakeWarehouse warehouse = context.getBean(FakeWarehouse.class);
    private final InMemoryLog log = context.getBean(InMemoryLog.class);
    private final String feedKey;
    private final String replayKey;

    private RunningGateway() {
        Directory directory = context.getBean(Directory.class);
        log.publish(
                ReadDirectory.read(new ByteArrayInputStream(DIRECTORY.getBytes(StandardCharsets.UTF_8)), directory));
        ChangeFeed change = context.getBean(ChangeFeed.class);
        feedKey = change.open("haizhu", "feed-1", new FeedDefinition(List.of("S001"), false, null, false))
                .key();
        change.open("haizhu", "s001-app", new FeedDefinition(List.of("S001"), false, null, false));
        change.open("haizhu", "s001-staff", new FeedDefinition(List.of("S001"), false, null, false));
        change.open("haizhu", "two-schools", new FeedDefinition(List.of("S001", "S002"), false, null, false));
        replayKey = change.open("replay", "feed-1", new FeedDefinition(List.of("*"), false, null, false))
                .key();
    }

    /** With an empty log, and before anybody's ids have been counted. */
    static RunningGateway fresh() {
        Holder.GATEWAY.log.clear();
        Holder.GATEWAY.context.getBean(ForgetfulNamespaces.class).forget();
        Holder.GATEWAY.warehouse.setAway(false);
        return Holder.GATEWAY;
    }

    InMemoryLog log() {
        return log;
    }

    /** As if another gateway had polled. */
    void knowsOf(PollProgress progress) {
        context.getBean(PollStates.class).apply(progress);
    }

    /** What follows the log. */
    FakeWarehouse warehouse() {
        return warehouse;
    }

    /** Opens district haizhu's school S001. */
    String feedKey() {
        return feedKey;
    }

    /** Opens every school of the district replay, whose clock is its data's. */
    String replayKey() {
        return replayKey;
    }

    /** Method and path of everything that is answered to. */
    Set<String> endpoints() {
        Set<String> endpoints = new TreeSet<>();
        for (RequestMappingInfoHandlerMapping mapping :
                context.getBeansOfType(RequestMappingInfoHandlerMapping.class).values()) {
            for (RequestMappingInfo info : mapping.getHandlerMethods().keySet()) {
                for (RequestMethod method : info.getMethodsCondition().getMethods()) {
                    info.getPatternValues().forEach(path -> endpoints.add(method + " " + path));
                }
            }
        }
        return endpoints;
    }

    int port() {
        return Integer.parseInt(context.getEnvironment().getRequiredProperty("local.server.port"));
    }

    static ConfigurableApplicationContext start(Map<String, Object> properties) {
        GatewaySettings settings = new GatewaySettings(
                new Listening(1, "127.0.0.1", Optional.empty()),
                new KafkaSettings("none:1", 1, Duration.ofSeconds(5)),
                PseudonymKey.parse("ab".repeat(32)),
                KeyHash.of(OPERATOR_KEY),
                Duration.ofDays(45),
                Optional.of(PLATFORM_SECRETS),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                false);
        SpringApplication application = new SpringApplicationBuilder(GatewayConfiguration.class, InMemory.class)
                .properties(properties)
                .initializers((ConfigurableApplicationContext context) -> {
                    GenericApplicationContext beans = (GenericApplicationContext) context;
                    beans.registerBean(GatewaySettings.class, () -> settings);
                    beans.registerBean(InstantSource.class, () -> InstantSource.fixed(NOW));
                })
                .build();
        return application.run();
    }

    @Configuration(proxyBeanMethods = false)
    static class InMemory {
        @Bean
        @Primary
        ForgetfulNamespaces forgetfulNamespaces() {
            return new ForgetfulNamespaces();
        }

        @Bean
        InMemoryLog log(Known known, FeedRegistry feeds, FeedActivity activity) {
            return new InMemoryLog(known, feeds, activity);
        }

        @Bean
        FakeWarehouse warehouse(InMemoryLog log) {
            return new FakeWarehouse(log);
        }
    }
}
