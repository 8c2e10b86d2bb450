package io.rollcall.standalone.bench.stream;

import io.rollcall.event.LogEntryCodec;
import io.rollcall.event.Observation;
import io.rollcall.event.Tick;
import io.rollcall.event.Topics;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.atomic.AtomicReference;
import java.util.stream.Stream;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.NewTopic;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.Producer;
import org.apache.kafka.clients.producer.ProducerConfig;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.clients.producer.RecordMetadata;
import org.apache.kafka.common.config.TopicConfig;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.apache.kafka.common.serialization.StringSerializer;
import org.jspecify.annotations.Nullable;

/** Writes a log into topics like the gateway's: as many partitions, keys and ticks as it would write. */
final class FillLog {

    static final int PARTITIONS = 8;

    /** About as often in the log as ticks come in a busy morning. */
    private static final int TICK_EVERY = 100_000;

    private final String bootstrap;
    private final LogEntryCodec codec = new LogEntryCodec();
    private final AtomicReference<@Nullable Exception> failure = new AtomicReference<>();

    FillLog(String bootstrap) {
        this.bootstrap = bootstrap;
    }

    /** Creates the topics and writes the log; returns how many observations it has. */
    long run(MadeUpLog log) throws InterruptedException, ExecutionException {
        createTopics();
        try (Producer<String, byte[]> producer = producer()) {
            long[] written = {0};
            log.forEach(observation -> {
                send(producer, observation);
                if (++written[0] % TICK_EVERY == 0) {
                    tick(producer);
                }
            });
            // Everything lies before the last tick of its own partition.
            tick(producer);
            producer.flush();
            @Nullable Exception lost = failure.get();
            if (lost != null) {
                throw new ExecutionException("the log does not take what is measured with", lost);
            }
            return written[0];
        }
    }

    private void acknowledged(RecordMetadata place, @Nullable Exception lost) {
        if (lost != null) {
            failure.compareAndSet(null, lost);
        }
    }

    @SuppressWarnings("FutureReturnValueIgnored") // the callback is told
    private void send(Producer<String, byte[]> producer, Observation observation) {
        producer.send(
                new ProducerRecord<>(
                        observation.occasion().kind().topic(), observation.partitionKey(), codec.encode(observation)),
                this::acknowledged);
    }

    @SuppressWarnings("FutureReturnValueIgnored") // as above
    private void tick(Producer<String, byte[]> producer) {
        byte[] tick = codec.encode(new Tick(Instant.now()));
        for (String topic : Topics.observations()) {
            for (int partition = 0; partition < PARTITIONS; partition++) {
                producer.send(new ProducerRecord<>(topic, partition, null, tick), this::acknowledged);
            }
        }
    }

    private void createTopics() throws InterruptedException, ExecutionException {
        Stream<NewTopic> observed = Topics.observations().stream().map(name -> topic(name, PARTITIONS));
        Stream<NewTopic> others = Topics.besideObservations().stream().map(name -> topic(name, 1));
        try (Admin admin = Admin.create(Map.of(ProducerConfig.BOOTSTRAP_SERVERS_CONFIG, bootstrap))) {
            List<NewTopic> topics = Stream.concat(observed, others).toList();
            var there = admin.listTopics().names().get();
            admin.deleteTopics(topics.stream()
                            .map(NewTopic::name)
                            .filter(there::contains)
                            .toList())
                    .all()
                    .get();
            admin.createTopics(topics).all().get();
        }
    }

    private static NewTopic topic(String name, int partitions) {
        return new NewTopic(name, Optional.of(partitions), Optional.empty())
                .configs(Map.of(TopicConfig.MESSAGE_TIMESTAMP_TYPE_CONFIG, "LogAppendTime"));
    }

    private Producer<String, byte[]> producer() {
        Map<String, Object> settings = new HashMap<>();
        settings.put(ProducerConfig.BOOTSTRAP_SERVERS_CONFIG, bootstrap);
        settings.put(ProducerConfig.ACKS_CONFIG, "all");
        // One request at a time: a topic as new as these may refuse the first and take the second, and then refuses the
        // first for good (KAFKA-15591).
        settings.put(ProducerConfig.MAX_IN_FLIGHT_REQUESTS_PER_CONNECTION, 1);
        settings.put(ProducerConfig.LINGER_MS_CONFIG, 20);
        settings.put(
                ProducerConfig.DELIVERY_TIMEOUT_MS_CONFIG,
                600_000); // the machine may be busy, and nothing is measured yet
        settings.put(ProducerConfig.BATCH_SIZE_CONFIG, 64 << 10);
        settings.put(ProducerConfig.COMPRESSION_TYPE_CONFIG, "lz4");
        return new KafkaProducer<>(settings, new StringSerializer(), new ByteArraySerializer());
    }
}
