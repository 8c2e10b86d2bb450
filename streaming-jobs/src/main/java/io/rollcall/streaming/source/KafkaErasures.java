package io.rollcall.streaming.source;

import io.rollcall.event.ErasedSubject;
import io.rollcall.event.ErasedSubjectCodec;
import io.rollcall.event.Topics;
import io.rollcall.event.UndecodableMessageException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import org.apache.kafka.clients.consumer.ConsumerConfig;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.clients.consumer.OffsetAndMetadata;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** The topic of erasures, and the offsets that the job commits with its checkpoints. Not thread-safe; it joins no group. */
public final class KafkaErasures implements ErasureLog {

    private static final Logger LOG = LoggerFactory.getLogger(KafkaErasures.class);
    private static final TopicPartition ERASURES = new TopicPartition(Topics.ERASURES, 0);
    private static final Duration POLL = Duration.ofSeconds(1);

    private final String bootstrap;
    private final ErasedSubjectCodec codec = new ErasedSubjectCodec();
    private long next;

    public KafkaErasures(String bootstrap) {
        this.bootstrap = bootstrap;
    }

    /** There is none while a gateway of before erasures is the only one. */
    @Override
    public List<ErasedSubject> readNew() {
        try (KafkaConsumer<byte[], byte[]> consumer = consumer()) {
            if (consumer.partitionsFor(Topics.ERASURES).isEmpty()) {
                return List.of();
            }
            consumer.assign(List.of(ERASURES));
            consumer.seek(ERASURES, Math.max(next, beginning(consumer)));
            long end = consumer.endOffsets(List.of(ERASURES)).getOrDefault(ERASURES, 0L);
            List<ErasedSubject> found = new ArrayList<>();
            while (consumer.position(ERASURES) < end) {
                consumer.poll(POLL).forEach(message -> decode(message, found));
            }
            next = consumer.position(ERASURES);
            return found;
        }
    }

    @Override
    public Map<String, Long> ends() {
        try (KafkaConsumer<byte[], byte[]> consumer = consumer()) {
            return consumer.endOffsets(partitions(consumer)).entrySet().stream()
                    .collect(Collectors.toMap(end -> end.getKey().toString(), Map.Entry::getValue));
        }
    }

    @Override
    public boolean hasPassed(Map<String, Long> ends) {
        try (KafkaConsumer<byte[], byte[]> consumer = consumer()) {
            Map<String, Long> committed = consumer.committed(partitions(consumer)).entrySet().stream()
                    .collect(Collectors.toMap(each -> each.getKey().toString(), each -> offset(each.getValue())));
            return ends.entrySet().stream().allMatch(end -> committed.getOrDefault(end.getKey(), 0L) >= end.getValue());
        }
    }

    private static Set<TopicPartition> partitions(KafkaConsumer<byte[], byte[]> consumer) {
        return Topics.observations().stream()
                .flatMap(topic -> consumer.partitionsFor(topic).stream())
                .map(info -> new TopicPartition(info.topic(), info.partition()))
                .collect(Collectors.toSet());
    }

    private static long offset(@Nullable OffsetAndMetadata committed) {
        return committed == null ? 0 : committed.offset();
    }

    private void decode(ConsumerRecord<byte[], byte[]> message, List<ErasedSubject> found) {
        try {
            found.add(codec.decode(message.value()));
        } catch (UndecodableMessageException passedOver) {
            LOG.error("passed over {} at offset {}: not an erased subject", message.topic(), message.offset());
        }
    }

    private static long beginning(KafkaConsumer<byte[], byte[]> consumer) {
        return Objects.requireNonNullElse(
                consumer.beginningOffsets(List.of(ERASURES)).get(ERASURES), 0L);
    }

    /** The job's group, which is only asked what it has committed. */
    private KafkaConsumer<byte[], byte[]> consumer() {
        return new KafkaConsumer<>(
                Map.of(
                        ConsumerConfig.BOOTSTRAP_SERVERS_CONFIG,
                        bootstrap,
                        ConsumerConfig.GROUP_ID_CONFIG,
                        Topics.STREAMING_GROUP,
                        ConsumerConfig.CLIENT_ID_CONFIG,
                        "erasures",
                        ConsumerConfig.ALLOW_AUTO_CREATE_TOPICS_CONFIG,
                        false,
                        ConsumerConfig.ENABLE_AUTO_COMMIT_CONFIG,
                        false),
                new ByteArrayDeserializer(),
                new ByteArrayDeserializer());
    }
}
