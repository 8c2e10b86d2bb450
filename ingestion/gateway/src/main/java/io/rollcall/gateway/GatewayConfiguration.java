package io.rollcall.gateway;

import io.micrometer.core.instrument.MeterRegistry;
import io.rollcall.gateway.directory.Directory;
import io.rollcall.gateway.feeds.ApiKeys;
import io.rollcall.gateway.feeds.ChangeFeed;
import io.rollcall.gateway.feeds.FeedActivity;
import io.rollcall.gateway.feeds.FeedRegistry;
import io.rollcall.gateway.feeds.RateLimits;
import io.rollcall.gateway.http.HttpConfiguration;
import io.rollcall.gateway.intake.Admission;
import io.rollcall.gateway.intake.TakeEvents;
import io.rollcall.gateway.log.EventLog;
import io.rollcall.gateway.log.ReferenceLog;
import io.rollcall.gateway.metrics.CountedLog;
import io.rollcall.gateway.platform.Callbacks;
import io.rollcall.gateway.platform.dingtalk.DingTalk;
import io.rollcall.gateway.platform.feishu.Feishu;
import io.rollcall.gateway.platform.wecom.WeCom;
import io.rollcall.gateway.security.OperatorKey;
import io.rollcall.gateway.upload.TakeUpload;
import java.security.SecureRandom;
import java.time.InstantSource;
import java.util.List;
import org.springframework.boot.autoconfigure.EnableAutoConfiguration;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Import;

/** The gateway but for the log behind it, which is wired beside this: Kafka in the program, memory in tests. */
@Configuration(proxyBeanMethods = false)
@EnableAutoConfiguration
@Import(HttpConfiguration.class)
class GatewayConfiguration {

    @Bean
    Directory directory() {
        return new Directory();
    }

    @Bean
    FeedRegistry feedRegistry() {
        return new FeedRegistry();
    }

    @Bean
    OperatorKey operatorKey(GatewaySettings settings) {
        return settings.operatorKey();
    }

    @Bean
    TakeEvents takeEvents(
            GatewaySettings settings,
            Directory directory,
            EventLog log,
            ReferenceLog reference,
            InstantSource clock,
            MeterRegistry meters) {
        Admission admission = new Admission(settings.pseudonymKey(), settings.correctionWindow());
        return new TakeEvents(directory, new CountedLog(log, meters), reference, admission, clock);
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
        return new RateLimits(settings.feedRate(), clock);
    }

    @Bean
    TakeUpload takeUpload(GatewaySettings settings, Directory directory, TakeEvents takeEvents, InstantSource clock) {
        return new TakeUpload(directory, takeEvents, settings.pseudonymKey(), clock);
    }

    @Bean
    Callbacks callbacks(GatewaySettings settings, Directory directory, FeedRegistry feeds, InstantSource clock) {
        return new Callbacks(
                settings.platformSecrets(),
                directory,
                feeds,
                settings.pseudonymKey(),
                clock,
                List.of(new WeCom(), new DingTalk(new SecureRandom()), new Feishu()));
    }
}
