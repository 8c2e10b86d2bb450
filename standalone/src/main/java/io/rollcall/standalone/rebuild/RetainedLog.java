package io.rollcall.standalone.rebuild;

import io.rollcall.event.Kind;
import io.rollcall.event.Topics;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ExecutionException;
import java.util.stream.Collectors;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.AdminClientConfig;
import org.apache.kafka.clients.admin.NewPartitions;
import org.apache.kafka.clients.consumer.ConsumerConfig;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;

/** How far back the observation topics reach, how long they are, and how many partitions they have. */
public final class RetainedLog implements AutoCloseable {

    /** Until a day is over in every time zone, and until what was on its way at its end has arrived. */
    private static final int DAYS_OF_DOUBT = 2;

    private final String bootstrap;
    private final KafkaConsumer<byte[], byte[]> consumer;

    public RetainedLog(String bootstrap) {
        this.bootstrap = bootstrap;
        this.consumer = new KafkaConsumer<>(
                Map.of(
                        ConsumerConfig.BOOTSTRAP_SERVERS_CONFIG,
                        bootstrap,
                        ConsumerConfig.ENABLE_AUTO_COMMIT_CONFIG,
                        false),
                new ByteArrayDeserializer(),
                new ByteArrayDeserializer());
    }

    /** The offset behind the last message of every partition now. */
    Map<TopicPartition, Long> ends() {
        return consumer.endOffsets(Topics.observations().stream()
                .flatMap(topic -> partitions(topic).stream())
                .toList());
    }

    /** How far every partition goes of what feeds for history sent of a kind; those in which nothing was ever sent are left out. */
    public Map<TopicPartition, Long> historyEnds(Kind kind) {
        List<TopicPartition> partitions = consumer.listTopics().getOrDefault(kind.historyTopic(), List.of()).stream()
                .map(info -> new TopicPartition(info.topic(), info.partition()))
                .toList();
        return consumer.endOffsets(partitions).entrySet().stream()
                .filter(end -> end.getValue() > 0)
                .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));
    }

    /** How many messages there are. */
    long length(Map<TopicPartition, Long> ends) {
        var beginnings = consumer.beginningOffsets(ends.keySet());
        return ends.entrySet().stream()
                .mapToLong(end -> end.getValue() - beginnings.getOrDefault(end.getKey(), 0L))
                .sum();
    }

    /** The first date of which nothing was deleted from the log yet, where the gateway admits no observation before its date; nothing where the log is whole from its first message. */
    public Optional<LocalDate> wholeSince(Kind kind) {
        var beginnings = consumer.beginningOffsets(partitions(kind.topic()));
        Map<TopicPartition, Long> cut = new HashMap<>();
        beginnings.forEach((partition, offset) -> {
            if (offset > 0) {
                cut.put(partition, 0L);
            }
        });
        return consumer.offsetsForTimes(cut).values().stream()
                .map(first -> Instant.ofEpochMilli(first.timestamp()))
                .max(Instant::compareTo)
                .map(begins -> begins.atZone(ZoneOffset.UTC).toLocalDate().plusDays(DAYS_OF_DOUBT));
    }

    /** Gives every observation topic so many partitions; those that have as many already stay as they are. */
    void grow(int partitions) throws RebuildFailedException, InterruptedException {
        Map<String, NewPartitions> more = new HashMap<>();
        for (String topic : Topics.observations()) {
            int now = partitions(topic).size();
            if (now > partitions) {
                throw new RebuildFailedException(
                        topic + " has " + now + " partitions, and a topic never has fewer again");
            }
            if (now < partitions) {
                more.put(topic, NewPartitions.increaseTo(partitions));
            }
        }
        try (Admin admin = Admin.create(Map.of(AdminClientConfig.BOOTSTRAP_SERVERS_CONFIG, bootstrap))) {
            admin.createPartitions(more).all().get();
        } catch (ExecutionException refused) {
            throw new RebuildFailedException("Kafka does not add partitions", refused);
        }
    }

    private List<TopicPartition> partitions(String topic) {
        return consumer.partitionsFor(topic).stream()
                .map(info -> new TopicPartition(info.topic(), info.partition()))
                .toList();
    }

    @Override
    public void close() {
        consumer.close();
    }
}
