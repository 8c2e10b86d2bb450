package io.rollcall.standalone.bench.stream;

import io.rollcall.event.LogEntryCodec;
import io.rollcall.event.Observation;
import io.rollcall.event.Topics;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.sql.Statement;
import java.sql.Timestamp;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.LongAdder;
import javax.sql.DataSource;
import org.apache.kafka.clients.consumer.ConsumerConfig;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;

/**
 * What one would write without Flink: consumers that insert every observation as it stands with the official driver's batches. No merge, no count, nothing exact; as
 * many of them as the job has readers.
 */
final class PlainConsumer {

    private static final int CONSUMERS = 2;
    private static final int BATCH = 50_000;
    private static final Duration POLL = Duration.ofMillis(500);

    private static final String TABLE = """
            CREATE OR REPLACE TABLE rollcall.bench_raw (
                district LowCardinality(String), kind LowCardinality(String), date Date, school LowCardinality(String), occasion LowCardinality(String),
                subject FixedString(16), status LowCardinality(String), class LowCardinality(String), detail LowCardinality(String),
                order_time DateTime64(3, 'UTC'), event_id String, received_at DateTime64(3, 'UTC'))
            ENGINE = MergeTree PARTITION BY toYYYYMM(date) ORDER BY (district, kind, date, school, occasion, subject)""";
    private static final String INSERT =
            "INSERT INTO rollcall.bench_raw (district, kind, date, school, occasion, subject, status, class, detail, order_time, event_id, received_at)"
                    + " VALUES (?, ?, ?, ?, ?, unhex(?), ?, ?, ?, ?, ?, ?)";

    private final String bootstrap;
    private final DataSource warehouse;
    private final LongAdder inserted = new LongAdder();

    PlainConsumer(String bootstrap, DataSource warehouse) {
        this.bootstrap = bootstrap;
        this.warehouse = warehouse;
    }

    /** Makes the table anew; not measured. */
    void prepare() throws SQLException {
        execute(TABLE);
    }

    void forget() throws SQLException {
        execute("DROP TABLE rollcall.bench_raw");
    }

    /** How many observations are in the warehouse. */
    long inserted() {
        return inserted.sum();
    }

    /** Reads to the log's end. */
    void run() throws InterruptedException, ExecutionException {
        try (ExecutorService consumers = Executors.newFixedThreadPool(CONSUMERS)) {
            List<Future<?>> each = new ArrayList<>();
            for (int consumer = 0; consumer < CONSUMERS; consumer++) {
                int number = consumer;
                each.add(consumers.submit(() -> {
                    consume(number);
                    return number;
                }));
            }
            for (Future<?> one : each) {
                one.get();
            }
        }
    }

    private void consume(int number) throws SQLException {
        List<TopicPartition> partitions = Topics.observations().stream()
                .flatMap(topic -> partitionsOf(topic, number).stream())
                .toList();
        LogEntryCodec codec = new LogEntryCodec();
        int pending = 0;
        try (KafkaConsumer<byte[], byte[]> consumer = consumer();
                Connection connection = warehouse.getConnection();
                PreparedStatement insert = connection.prepareStatement(INSERT)) {
            consumer.assign(partitions);
            consumer.seekToBeginning(partitions);
            Map<TopicPartition, Long> ends = consumer.endOffsets(partitions);
            while (ends.entrySet().stream().anyMatch(end -> consumer.position(end.getKey()) < end.getValue())) {
                for (var message : consumer.poll(POLL)) {
                    if (codec.decode(message.value()) instanceof Observation observation) {
                        add(observation, insert);
                        if (++pending == BATCH) {
                            insert.executeBatch();
                            inserted.add(pending);
                            pending = 0;
                        }
                    }
                }
            }
            insert.executeBatch();
            inserted.add(pending);
        }
    }

    private static void add(Observation observation, PreparedStatement insert) throws SQLException {
        var occasion = observation.occasion();
        var standing = observation.claim().standing();
        insert.setString(1, occasion.district());
        insert.setString(2, occasion.kind().name());
        insert.setObject(3, occasion.date());
        insert.setString(4, occasion.school());
        insert.setString(5, occasion.name());
        insert.setString(6, observation.subject().toString());
        insert.setString(7, standing.status().name());
        insert.setString(8, standing.classCode());
        insert.setString(9, standing.detail());
        insert.setTimestamp(10, Timestamp.from(observation.claim().order().time()));
        insert.setString(11, observation.claim().order().eventId());
        insert.setTimestamp(12, Timestamp.from(observation.receivedAt()));
        insert.addBatch();
    }

    private static List<TopicPartition> partitionsOf(String topic, int consumer) {
        List<TopicPartition> partitions = new ArrayList<>();
        for (int partition = consumer; partition < FillLog.PARTITIONS; partition += CONSUMERS) {
            partitions.add(new TopicPartition(topic, partition));
        }
        return partitions;
    }

    private void execute(String sql) throws SQLException {
        try (Connection connection = warehouse.getConnection();
                Statement statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }

    private KafkaConsumer<byte[], byte[]> consumer() {
        return new KafkaConsumer<>(
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
}
