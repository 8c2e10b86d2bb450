package io.rollcall.streaming.source;

import io.rollcall.event.Topics;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.AdminClientConfig;
import org.apache.kafka.clients.admin.TopicDescription;
import org.apache.kafka.clients.consumer.OffsetAndMetadata;
import org.apache.kafka.common.TopicPartition;

/** Takes back what earlier lives committed, before a job starts from nothing or from an older savepoint: whoever waits for its offsets (the audit, a rebuild) would else believe the old ones. */
public final class StartOver {

    private final KafkaLog log;

    public StartOver(KafkaLog log) {
        this.log = log;
    }

    /** To be called while no job reads. */
    public void run() throws InterruptedException {
        try (Admin kafka = Admin.create(Map.of(AdminClientConfig.BOOTSTRAP_SERVERS_CONFIG, log.bootstrap()))) {
            kafka.alterConsumerGroupOffsets(KafkaLog.GROUP, nothing(topics(kafka)))
                    .all()
                    .get();
        } catch (ExecutionException failure) {
            throw new IllegalStateException(
                    "Kafka does not forget how far an earlier job had come", failure.getCause());
        }
    }

    private static List<TopicDescription> topics(Admin kafka) throws ExecutionException, InterruptedException {
        return List.copyOf(kafka.describeTopics(Topics.observations())
                .allTopicNames()
                .get()
                .values());
    }

    private static Map<TopicPartition, OffsetAndMetadata> nothing(List<TopicDescription> topics) {
        Map<TopicPartition, OffsetAndMetadata> offsets = new HashMap<>();
        topics.forEach(topic -> topic.partitions()
                .forEach(partition -> offsets.put(
                        new TopicPartition(topic.name(), partition.partition()), new OffsetAndMetadata(0))));
        return offsets;
    }
}
