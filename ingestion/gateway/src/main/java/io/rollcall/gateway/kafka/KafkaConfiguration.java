package io.rollcall.gateway.kafka;

import io.rollcall.gateway.directory.Directory;
import io.rollcall.gateway.feeds.FeedRegistry;
import io.rollcall.gateway.log.EventLog;
import io.rollcall.gateway.log.ReferenceLog;
import java.time.InstantSource;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.producer.Producer;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Wires the ports of {@code gateway.log} to Kafka. */
@Configuration(proxyBeanMethods = false)
public class KafkaConfiguration {

    @Bean
    Producer<byte[], byte[]> producer(KafkaSettings settings) {
        return KafkaClients.producer(settings);
    }

    @Bean
    Admin admin(KafkaSettings settings) {
        return KafkaClients.admin(settings);
    }

    @Bean
    Progress progress() {
        return new Progress();
    }

    @Bean
    SendRecords sendRecords(Producer<byte[], byte[]> producer, Pulse pulse) {
        return new SendRecords(producer, pulse::beat);
    }

    @Bean
    EventLog eventLog(SendRecords send) {
        return new KafkaEventLog(send);
    }

    @Bean
    ReferenceLog referenceLog(SendRecords send, Progress progress) {
        return new KafkaReferenceLog(send, progress);
    }

    @Bean
    Pulse pulse(Admin admin, Progress progress, InstantSource clock) {
        return new Pulse(admin, progress, clock);
    }

    @Bean
    KafkaLink kafkaLink(
            KafkaSettings settings,
            Admin admin,
            FeedRegistry feeds,
            Directory directory,
            Progress progress,
            Pulse pulse,
            EventLog log,
            InstantSource clock) {
        return new KafkaLink(settings, admin, new FollowReference(directory, feeds, progress), pulse, log, clock);
    }
}
