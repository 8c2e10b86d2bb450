package io.rollcall.streaming.source;

import io.rollcall.event.Topics;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import org.apache.flink.connector.base.DeliveryGuarantee;
import org.apache.flink.connector.kafka.sink.KafkaRecordSerializationSchema;
import org.apache.flink.connector.kafka.sink.KafkaSink;
import org.apache.flink.connector.kafka.source.KafkaSource;
import org.apache.flink.connector.kafka.source.KafkaSourceBuilder;
import org.apache.flink.connector.kafka.source.KafkaSourceOptions;
import org.apache.flink.connector.kafka.source.enumerator.initializer.OffsetsInitializer;
import org.apache.kafka.clients.consumer.ConsumerConfig;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.TopicPartition;
import org.jspecify.annotations.Nullable;

/**
 * The topics that the job reads and writes, on one Kafka cluster.
 *
 * @param bootstrap host and port
 */
public record KafkaLog(String bootstrap) {

    /** Under this name Kafka keeps how far a completed checkpoint reaches: everything before is in the warehouse. The job itself goes by its checkpoints only. */
    public static final String GROUP = Topics.STREAMING_GROUP;

    /** {@link DeadLetter}s: key = topic/partition/offset, value = the reason. */
    public static final String DEAD_LETTERS = "dead-letters";

    /**
     * How long the broker gathers what comes before it answers a reader, which asks anew at once. An answer a message costs broker and job more than the message does; a
     * screen's second has room for this.
     */
    private static final Duration GATHER = Duration.ofMillis(30);

    /** So much is worth an answer at once: a backlog, which is read as fast as it can be. */
    private static final int WORTH_AN_ANSWER_BYTES = 64 << 10;

    private static final Duration LOOK_FOR_NEW_PARTITIONS = Duration.ofSeconds(30);

    public KafkaSource<RawMessage> observations() {
        return source("observations", Topics.observations()).build();
    }

    /** Ends where the topics end now; for backfills and measurements. It commits offsets only with checkpoints, of which these make none. */
    public KafkaSource<RawMessage> observationsUntilNow() {
        return source("observations", Topics.observations())
                .setBounded(OffsetsInitializer.latest())
                .build();
    }

    /** What feeds for history sent, up to these offsets by topic/partition; for backfills only. */
    public KafkaSource<RawMessage> history(Map<String, Long> ends) {
        Map<TopicPartition, Long> offsets = new HashMap<>();
        ends.forEach((place, end) -> offsets.put(partition(place), end));
        return source("history")
                .setPartitions(new HashSet<>(offsets.keySet())) // which travels to the cluster; a map's own keys do not
                .setBounded(OffsetsInitializer.offsets(offsets))
                .build();
    }

    private static TopicPartition partition(String place) {
        int slash = place.lastIndexOf('/');
        return new TopicPartition(place.substring(0, slash), Integer.parseInt(place.substring(slash + 1)));
    }

    /** What is expected where, the directory and the occasions that schools declare; and what goes into its table the same way, the rosters' people, the audit log and the feeds' deliveries. */
    public KafkaSource<RawMessage> directory() {
        return source(Topics.DIRECTORY, Topics.besideObservations()).build();
    }

    public KafkaSink<DeadLetter> deadLetters() {
        return KafkaSink.<DeadLetter>builder()
                .setBootstrapServers(bootstrap)
                .setDeliveryGuarantee(DeliveryGuarantee.AT_LEAST_ONCE)
                .setRecordSerializer(new WriteDeadLetter())
                .build();
    }

    private KafkaSourceBuilder<RawMessage> source(String name, List<String> topics) {
        return source(name).setTopics(topics);
    }

    private KafkaSourceBuilder<RawMessage> source(String name) {
        return KafkaSource.<RawMessage>builder()
                .setBootstrapServers(bootstrap)
                .setGroupId(GROUP)
                .setClientIdPrefix(GROUP + '-' + name)
                .setStartingOffsets(OffsetsInitializer.earliest())
                .setDeserializer(new ReadRawMessage())
                .setProperty(ConsumerConfig.FETCH_MIN_BYTES_CONFIG, Integer.toString(WORTH_AN_ANSWER_BYTES))
                .setProperty(ConsumerConfig.FETCH_MAX_WAIT_MS_CONFIG, Long.toString(GATHER.toMillis()))
                .setProperty(
                        KafkaSourceOptions.PARTITION_DISCOVERY_INTERVAL_MS.key(),
                        Long.toString(LOOK_FOR_NEW_PARTITIONS.toMillis()));
    }

    private static final class WriteDeadLetter implements KafkaRecordSerializationSchema<DeadLetter> {

        private static final long serialVersionUID = 1L;

        @Override
        public ProducerRecord<byte[], byte[]> serialize(
                DeadLetter letter, KafkaSinkContext context, @Nullable Long timestamp) {
            return new ProducerRecord<>(DEAD_LETTERS, utf8(letter.key()), utf8(letter.reason()));
        }

        private static byte[] utf8(String text) {
            return text.getBytes(StandardCharsets.UTF_8);
        }
    }
}
