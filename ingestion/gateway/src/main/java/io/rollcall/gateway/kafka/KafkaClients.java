package io.rollcall.gateway.kafka;

import java.time.Duration;
import java.util.Map;
import org.apache.kafka.clients.CommonClientConfigs;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.AdminClientConfig;
import org.apache.kafka.clients.consumer.Consumer;
import org.apache.kafka.clients.consumer.ConsumerConfig;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.Producer;
import org.apache.kafka.clients.producer.ProducerConfig;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.apache.kafka.common.serialization.ByteArraySerializer;

/** Opens Kafka clients. Every setting that a guarantee rests on is named here, so that no default can change it. */
final class KafkaClients {

    /** How long a request waits for room in the buffer, or for metadata. */
    static final Duration LONGEST_BLOCK = Duration.ofSeconds(2);

    /** How long an append may take before it counts as failed; the producer gives up first. */
    static final Duration LONGEST_DELIVERY = Duration.ofSeconds(8);

    static final Duration LONGEST_REQUEST = Duration.ofSeconds(4);

    private static final int BUFFER_BYTES = 32 << 20;
    private static final int BATCH_BYTES = 64 << 10;
    private static final int LINGER_MILLIS = 5;
    private static final int RECORDS_A_POLL = 10_000;
    private static final int RECONNECT_MILLIS = 500;

    /** After which another member takes over from one that is gone. */
    private static final int SESSION_MILLIS = 10_000;

    private KafkaClients() {}

    static Producer<byte[], byte[]> producer(KafkaSettings settings) {
        return new KafkaProducer<>(
                Map.ofEntries(
                        Map.entry(ProducerConfig.BOOTSTRAP_SERVERS_CONFIG, settings.bootstrap()),
                        Map.entry(ProducerConfig.CLIENT_ID_CONFIG, "gateway"),
                        Map.entry(ProducerConfig.ACKS_CONFIG, "all"),
                        Map.entry(ProducerConfig.ENABLE_IDEMPOTENCE_CONFIG, true),
                        Map.entry(ProducerConfig.LINGER_MS_CONFIG, LINGER_MILLIS),
                        Map.entry(ProducerConfig.COMPRESSION_TYPE_CONFIG, "lz4"),
                        Map.entry(ProducerConfig.BATCH_SIZE_CONFIG, BATCH_BYTES),
                        Map.entry(ProducerConfig.BUFFER_MEMORY_CONFIG, BUFFER_BYTES),
                        Map.entry(ProducerConfig.MAX_BLOCK_MS_CONFIG, LONGEST_BLOCK.toMillis()),
                        Map.entry(ProducerConfig.REQUEST_TIMEOUT_MS_CONFIG, (int) LONGEST_REQUEST.toMillis()),
                        Map.entry(ProducerConfig.DELIVERY_TIMEOUT_MS_CONFIG, (int) LONGEST_DELIVERY.toMillis()),
                        Map.entry(ProducerConfig.RECONNECT_BACKOFF_MAX_MS_CONFIG, RECONNECT_MILLIS)),
                new ByteArraySerializer(),
                new ByteArraySerializer());
    }

    /** Belongs to no group: every gateway follows the whole of a topic. */
    static Consumer<byte[], byte[]> follower(KafkaSettings settings) {
        return new KafkaConsumer<>(
                Map.of(
                        ConsumerConfig.BOOTSTRAP_SERVERS_CONFIG,
                        settings.bootstrap(),
                        ConsumerConfig.CLIENT_ID_CONFIG,
                        "gateway-follower",
                        ConsumerConfig.ENABLE_AUTO_COMMIT_CONFIG,
                        false,
                        ConsumerConfig.AUTO_OFFSET_RESET_CONFIG,
                        "earliest",
                        ConsumerConfig.MAX_POLL_RECORDS_CONFIG,
                        RECORDS_A_POLL,
                        ConsumerConfig.RECONNECT_BACKOFF_MAX_MS_CONFIG,
                        RECONNECT_MILLIS),
                new ByteArrayDeserializer(),
                new ByteArrayDeserializer());
    }

    /** Of a group whose members share a topic's partitions among them; it commits nothing. */
    static Consumer<byte[], byte[]> member(KafkaSettings settings, String group) {
        return new KafkaConsumer<>(
                Map.of(
                        ConsumerConfig.BOOTSTRAP_SERVERS_CONFIG,
                        settings.bootstrap(),
                        ConsumerConfig.CLIENT_ID_CONFIG,
                        "gateway-member",
                        ConsumerConfig.GROUP_ID_CONFIG,
                        group,
                        ConsumerConfig.ENABLE_AUTO_COMMIT_CONFIG,
                        false,
                        ConsumerConfig.AUTO_OFFSET_RESET_CONFIG,
                        "latest",
                        ConsumerConfig.SESSION_TIMEOUT_MS_CONFIG,
                        SESSION_MILLIS,
                        ConsumerConfig.RECONNECT_BACKOFF_MAX_MS_CONFIG,
                        RECONNECT_MILLIS),
                new ByteArrayDeserializer(),
                new ByteArrayDeserializer());
    }

    static Admin admin(KafkaSettings settings) {
        return Admin.create(Map.of(
                AdminClientConfig.BOOTSTRAP_SERVERS_CONFIG,
                settings.bootstrap(),
                AdminClientConfig.CLIENT_ID_CONFIG,
                "gateway-admin",
                AdminClientConfig.REQUEST_TIMEOUT_MS_CONFIG,
                (int) LONGEST_BLOCK.toMillis(),
                AdminClientConfig.DEFAULT_API_TIMEOUT_MS_CONFIG,
                (int) LONGEST_REQUEST.toMillis(),
                CommonClientConfigs.RECONNECT_BACKOFF_MAX_MS_CONFIG,
                RECONNECT_MILLIS));
    }
}
