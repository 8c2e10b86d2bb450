package io.rollcall.gateway.kafka;

import io.rollcall.event.ErasedSubject;
import io.rollcall.event.Kind;
import io.rollcall.event.Topics;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ExecutionException;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.NewTopic;
import org.apache.kafka.common.KafkaException;
import org.apache.kafka.common.KafkaFuture;
import org.apache.kafka.common.config.TopicConfig;
import org.apache.kafka.common.errors.TopicExistsException;

/** Creates the topics that are absent; leaves those that are there as they are. */
final class CreateTopics {

    private static final Duration DECLARATIONS_KEPT = Duration.ofDays(400);
    private static final Duration TWO_SCHOOL_YEARS = Duration.ofDays(800);
    private static final Duration AUDIT_KEPT = Duration.ofDays(400);
    private static final Duration EVIDENCE_KEPT = Duration.ofDays(14);

    private CreateTopics() {}

    /** Fails with {@link KafkaException} where Kafka cannot be reached; then it is to be called again. */
    static void createAbsent(Admin admin, int partitions) throws InterruptedException {
        List<NewTopic> topics = new ArrayList<>();
        for (Kind kind : Kind.values()) {
            topics.add(topic(kind.topic(), partitions, kept(kind.retention())));
            topics.add(topic(kind.historyTopic(), partitions, kept(kind.retention())));
        }
        topics.add(topic(Topics.DECLARATIONS, 1, kept(DECLARATIONS_KEPT)));
        topics.add(topic(Topics.REJECTIONS, 1, kept(EVIDENCE_KEPT)));
        topics.add(topic(Topics.DELIVERIES, 1, kept(EVIDENCE_KEPT)));
        topics.add(topic(Topics.NAMESPACES, 1, kept(TWO_SCHOOL_YEARS)));
        topics.add(topic(Topics.ROSTER, 1, compactedAndKept(TWO_SCHOOL_YEARS)));
        topics.add(topic(Topics.ERASURES, 1, compactedAndKept(ErasedSubject.KEPT)));
        topics.add(topic(Topics.AUDIT, 1, kept(AUDIT_KEPT)));
        topics.add(topic(Topics.DIRECTORY, 1, compacted()));
        topics.add(topic(Topics.FEEDS, 1, compacted()));
        topics.add(topic(Topics.POLLS, 1, compacted()));
        for (KafkaFuture<Void> creation : admin.createTopics(topics).values().values()) {
            awaitCreation(creation);
        }
    }

    private static void awaitCreation(KafkaFuture<Void> creation) throws InterruptedException {
        try {
            creation.get();
        } catch (ExecutionException e) {
            if (!(e.getCause() instanceof TopicExistsException)) {
                throw new KafkaException("a topic could not be created", e.getCause());
            }
        }
    }

    /** The replication factor is the cluster's own default. */
    private static NewTopic topic(String name, int partitions, Map<String, String> settings) {
        return new NewTopic(name, Optional.of(partitions), Optional.empty()).configs(settings);
    }

    /** By the time of appending: a replay of last year's data must not be deleted as old. */
    private static Map<String, String> kept(Duration retention) {
        return Map.of(
                TopicConfig.CLEANUP_POLICY_CONFIG,
                TopicConfig.CLEANUP_POLICY_DELETE,
                TopicConfig.RETENTION_MS_CONFIG,
                String.valueOf(retention.toMillis()),
                TopicConfig.MESSAGE_TIMESTAMP_TYPE_CONFIG,
                "LogAppendTime");
    }

    /** A school year's pseudonyms are no use to the one after the next. */
    private static Map<String, String> compactedAndKept(Duration retention) {
        Map<String, String> settings = new HashMap<>(kept(retention));
        settings.put(
                TopicConfig.CLEANUP_POLICY_CONFIG,
                TopicConfig.CLEANUP_POLICY_COMPACT + ',' + TopicConfig.CLEANUP_POLICY_DELETE);
        return settings;
    }

    private static Map<String, String> compacted() {
        return Map.of(TopicConfig.CLEANUP_POLICY_CONFIG, TopicConfig.CLEANUP_POLICY_COMPACT);
    }
}
