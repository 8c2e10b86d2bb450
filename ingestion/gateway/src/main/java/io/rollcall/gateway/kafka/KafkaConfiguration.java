package io.rollcall.gateway.kafka;

import io.rollcall.event.DeliveryCodec;
import io.rollcall.event.Tick;
import io.rollcall.event.Topics;
import io.rollcall.gateway.directory.Directory;
import io.rollcall.gateway.feeds.FeedActivity;
import io.rollcall.gateway.feeds.FeedRegistry;
import io.rollcall.gateway.log.AuditLog;
import io.rollcall.gateway.log.EventLog;
import io.rollcall.gateway.log.ReferenceLog;
import io.rollcall.gateway.log.RejectionHistory;
import io.rollcall.gateway.log.RosterLog;
import io.rollcall.gateway.person.Namespaces;
import io.rollcall.gateway.person.People;
import io.rollcall.gateway.platform.poll.PollStates;
import java.time.InstantSource;
import java.util.List;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.producer.Producer;
import org.apache.kafka.clients.producer.ProducerRecord;
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
    AuditLog auditLog(SendRecords send) {
        return new KafkaAuditLog(send);
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
            KafkaSettings settings, Admin admin, List<Follow> follows, Pulse pulse, EventLog log, InstantSource clock) {
        return new KafkaLink(settings, admin, follows, pulse, log, clock);
    }

    @Bean
    Follow followReference(
            Directory directory, FeedRegistry feeds, Namespaces namespaces, People people, Progress progress) {
        return new FollowReference(directory, feeds, namespaces, people, progress);
    }

    @Bean
    Follow followDeliveries(FeedActivity activity, SendRecords send, InstantSource clock) {
        DeliveryCodec codec = new DeliveryCodec();
        return new FollowDeliveries(
                activity,
                () -> send.send(
                        List.of(new ProducerRecord<>(Topics.DELIVERIES, codec.encode(new Tick(clock.instant()))))));
    }

    @Bean
    Follow followPolls(PollStates states) {
        return new FollowPolls(states);
    }

    @Bean
    KafkaPollLog pollLog(SendRecords send) {
        return new KafkaPollLog(send);
    }

    @Bean
    RosterLog rosterLog(KafkaSettings settings, SendRecords send, Progress progress) {
        return new KafkaRosterLog(send, progress, () -> KafkaClients.follower(settings));
    }

    @Bean
    RejectionHistory rejectionHistory(KafkaSettings settings) {
        return new KafkaRejectionHistory(() -> KafkaClients.follower(settings));
    }
}
