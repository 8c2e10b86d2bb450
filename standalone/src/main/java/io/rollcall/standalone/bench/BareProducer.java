package io.rollcall.standalone.bench;

import com.sun.management.OperatingSystemMXBean;
import io.rollcall.event.Kind;
import java.lang.management.ManagementFactory;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.atomic.LongAdder;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.NewTopic;
import org.apache.kafka.clients.consumer.ConsumerConfig;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.Producer;
import org.apache.kafka.clients.producer.ProducerConfig;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.apache.kafka.common.serialization.ByteArraySerializer;

/**
 * What it costs to write the newest records of the log once more and nothing else: no HTTP, no check, no answer. Writes
 * them into a topic of its own, as durably as the gateway does and with the same batching, from this process.
 */
public final class BareProducer {

    private static final String TOPIC = "bench.bare";
    private static final int RECORDS = 100_000;
    private static final Duration POLL = Duration.ofSeconds(1);
    private static final double MILLION = 1e6;

    private final String bootstrap;
    private final OperatingSystemMXBean process = (OperatingSystemMXBean) ManagementFactory.getOperatingSystemMXBean();

    public BareProducer(String bootstrap) {
        this.bootstrap = bootstrap;
    }

    /** Processor time of this process in seconds for a million records, measured for that long after a warm-up. */
    double cpuPerMillion(Duration warmUp, Duration time) throws InterruptedException, ExecutionException {
        List<ProducerRecord<byte[], byte[]>> records = newestOfTheLog();
        try (Admin admin = Admin.create(Map.of(ProducerConfig.BOOTSTRAP_SERVERS_CONFIG, bootstrap));
                Producer<byte[], byte[]> producer = producer()) {
            admin.createTopics(List.of(new NewTopic(TOPIC, partitions().size(), (short) 1)))
                    .all()
                    .get();
            try {
                produce(producer, records, warmUp);
                long before = process.getProcessCpuTime();
                long written = produce(producer, records, time);
                return (process.getProcessCpuTime() - before) / 1e9 / written * MILLION;
            } finally {
                admin.deleteTopics(List.of(TOPIC)).all().get();
            }
        }
    }

    /** Returns how many records the log acknowledged. */
    @SuppressWarnings("FutureReturnValueIgnored") // the callback is told
    private static long produce(
            Producer<byte[], byte[]> producer, List<ProducerRecord<byte[], byte[]>> records, Duration time) {
        LongAdder written = new LongAdder();
        long start = System.nanoTime();
        for (int next = 0; System.nanoTime() - start < time.toNanos(); next = (next + 1) % records.size()) {
            producer.send(records.get(next), (_, failure) -> {
                if (failure == null) {
                    written.increment();
                }
            });
        }
        producer.flush();
        return written.sum();
    }

    private List<ProducerRecord<byte[], byte[]>> newestOfTheLog() {
        List<TopicPartition> partitions = partitions();
        List<ProducerRecord<byte[], byte[]>> records = new ArrayList<>();
        try (KafkaConsumer<byte[], byte[]> consumer = consumer()) {
            Map<TopicPartition, Long> begin = consumer.beginningOffsets(partitions);
            for (var end : consumer.endOffsets(partitions).entrySet()) {
                TopicPartition partition = end.getKey();
                consumer.assign(Set.of(partition));
                consumer.seek(
                        partition,
                        Math.max(begin.getOrDefault(partition, 0L), end.getValue() - RECORDS / partitions.size()));
                while (consumer.position(partition) < end.getValue()) {
                    for (var record : consumer.poll(POLL)) {
                        if (record.key() != null) { // else a tick
                            records.add(
                                    new ProducerRecord<>(TOPIC, null, record.key(), record.value(), record.headers()));
                        }
                    }
                }
            }
        }
        return records;
    }

    private List<TopicPartition> partitions() {
        try (KafkaConsumer<byte[], byte[]> consumer = consumer()) {
            return consumer.partitionsFor(Kind.ATTENDANCE.topic()).stream()
                    .map(info -> new TopicPartition(info.topic(), info.partition()))
                    .toList();
        }
    }

    private KafkaConsumer<byte[], byte[]> consumer() {
        return new KafkaConsumer<>(
                Map.of(
                        ConsumerConfig.BOOTSTRAP_SERVERS_CONFIG,
                        bootstrap,
                        ConsumerConfig.ENABLE_AUTO_COMMIT_CONFIG,
                        false),
                new ByteArrayDeserializer(),
                new ByteArrayDeserializer());
    }

    /** The gateway's own settings, as far as they change what a record costs. */
    private Producer<byte[], byte[]> producer() {
        return new KafkaProducer<>(
                Map.of(
                        ProducerConfig.BOOTSTRAP_SERVERS_CONFIG,
                        bootstrap,
                        ProducerConfig.ACKS_CONFIG,
                        "all",
                        ProducerConfig.ENABLE_IDEMPOTENCE_CONFIG,
                        true,
                        ProducerConfig.LINGER_MS_CONFIG,
                        5,
                        ProducerConfig.COMPRESSION_TYPE_CONFIG,
                        "lz4",
                        ProducerConfig.BATCH_SIZE_CONFIG,
                        64 << 10,
                        ProducerConfig.BUFFER_MEMORY_CONFIG,
                        32 << 20),
                new ByteArraySerializer(),
                new ByteArraySerializer());
    }
}
