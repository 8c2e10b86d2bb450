package io.rollcall.standalone.audit;

import io.rollcall.event.LogEntryCodec;
import io.rollcall.event.PersonEntry;
import io.rollcall.event.Topics;
import io.rollcall.event.UndecodableMessageException;
import java.time.Duration;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.apache.kafka.clients.consumer.ConsumerConfig;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.clients.producer.internals.BuiltInPartitioner;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;

/** Reads the observation topics from end to end. It joins no consumer group and commits nothing, so that it disturbs nobody. */
final class ObservationLog implements AutoCloseable {

    private static final Duration POLL = Duration.ofSeconds(1);

    private final KafkaConsumer<byte[], byte[]> consumer;
    private final LogEntryCodec codec = new LogEntryCodec();

    ObservationLog(String bootstrap) {
        consumer = new KafkaConsumer<>(
                Map.of(
                        ConsumerConfig.BOOTSTRAP_SERVERS_CONFIG,
                        bootstrap,
                        ConsumerConfig.ENABLE_AUTO_COMMIT_CONFIG,
                        false,
                        ConsumerConfig.MAX_POLL_RECORDS_CONFIG,
                        10_000),
                new ByteArrayDeserializer(),
                new ByteArrayDeserializer());
    }

    List<TopicPartition> partitions() {
        return Topics.observations().stream()
                .flatMap(topic -> consumer.partitionsFor(topic).stream())
                .map(info -> new TopicPartition(info.topic(), info.partition()))
                .sorted(Comparator.comparing(TopicPartition::topic).thenComparingInt(TopicPartition::partition))
                .toList();
    }

    /** The offset behind the last message that is in the log now. */
    Map<TopicPartition, Long> ends(List<TopicPartition> partitions) {
        return consumer.endOffsets(partitions);
    }

    long beginning(TopicPartition partition) {
        return consumer.beginningOffsets(Set.of(partition)).getOrDefault(partition, 0L);
    }

    /** Whether a school's messages lie in a partition where later ones of it would not: the topic has been given more partitions since. */
    boolean hasGrown(Map<TopicPartition, Long> topic) {
        return topic.entrySet().stream().anyMatch(end -> holdsStrays(end.getKey(), end.getValue(), topic.size()));
    }

    /** Looks at keys only, which takes a fraction of reading the messages, and no further than the first that is elsewhere today. */
    private boolean holdsStrays(TopicPartition partition, long until, int partitions) {
        consumer.assign(Set.of(partition));
        consumer.seekToBeginning(Set.of(partition));
        while (consumer.position(partition) < until) {
            for (var record : consumer.poll(POLL)) {
                if (record.key() != null
                        && BuiltInPartitioner.partitionForKey(record.key(), partitions) != partition.partition()) {
                    return true;
                }
            }
        }
        return false;
    }

    /** Takes what a partition says of persons. */
    @FunctionalInterface
    interface Visitor {
        void visit(long offset, PersonEntry entry);
    }

    /** Hands over everything that the partition says of persons, from {@code from} up to, but not including, {@code until}. Dead letters are the job's matter and passed over. */
    void read(TopicPartition partition, long from, long until, Visitor visitor) {
        consumer.assign(Set.of(partition));
        consumer.seek(partition, from);
        while (consumer.position(partition) < until) {
            for (var record : consumer.poll(POLL)) {
                if (record.offset() < until && decode(record.value()) instanceof PersonEntry entry) {
                    visitor.visit(record.offset(), entry);
                }
            }
        }
    }

    private Object decode(byte[] value) {
        try {
            return codec.decode(value);
        } catch (UndecodableMessageException deadLetter) {
            return deadLetter;
        }
    }

    @Override
    public void close() {
        consumer.close();
    }
}
