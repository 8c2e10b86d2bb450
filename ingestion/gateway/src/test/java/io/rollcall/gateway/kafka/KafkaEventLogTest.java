package io.rollcall.gateway.kafka;

import static org.assertj.core.api.Assertions.assertThat;

import io.rollcall.event.Delivery;
import io.rollcall.event.DeliveryCodec;
import io.rollcall.event.Kind;
import io.rollcall.event.LogEntry;
import io.rollcall.event.LogEntryCodec;
import io.rollcall.event.Observation;
import io.rollcall.event.Rejection;
import io.rollcall.event.RejectionCodec;
import io.rollcall.event.Tick;
import io.rollcall.event.Topics;
import io.rollcall.gateway.log.EventLog;
import io.rollcall.gateway.log.EventLogContract;
import io.rollcall.gateway.log.RejectionHistory;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.producer.Producer;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIf;

@EnabledIf("io.rollcall.gateway.kafka.BrokerProcess#isBuilt")
class KafkaEventLogTest extends EventLogContract {

    private static final BrokerProcess BROKER = BrokerProcess.running();
    private static final KafkaSettings SETTINGS = BROKER.settings();
    private static final Producer<byte[], byte[]> PRODUCER = KafkaClients.producer(SETTINGS);

    private final EventLog log = new KafkaEventLog(new SendRecords(PRODUCER, () -> {}));

    @BeforeAll
    static void createTopics() throws InterruptedException {
        try (Admin admin = KafkaClients.admin(SETTINGS)) {
            CreateTopics.createAbsent(admin, SETTINGS.partitions());
        }
    }

    @AfterAll
    static void closeProducer() {
        PRODUCER.close();
    }

    @Test
    void aTickIsInEveryPartition() {
        Tick tick = new Tick(Instant.parse("2026-11-23T01:02:03Z"));
        LogEntryCodec codec = new LogEntryCodec();

        log.append(tick);

        assertThat(Topic.read(SETTINGS, Kind.ATTENDANCE.topic()))
                .filteredOn(message -> codec.decode(message.value()).equals(tick))
                .extracting(ConsumerRecord::partition)
                .containsExactlyInAnyOrder(0, 1, 2);
    }

    @Override
    protected EventLog log() {
        return log;
    }

    @Override
    protected List<LogEntry> entriesOf(String school) {
        LogEntryCodec codec = new LogEntryCodec();
        String key = "haizhu/" + school;
        List<ConsumerRecord<byte[], byte[]>> records = Topic.read(SETTINGS, Kind.ATTENDANCE.topic());
        int partition = records.stream()
                .filter(message -> key.equals(keyOf(message)))
                .mapToInt(ConsumerRecord::partition)
                .findFirst()
                .orElseThrow();
        return records.stream()
                .filter(message -> message.partition() == partition)
                .filter(message -> message.key() == null || key.equals(keyOf(message)))
                .map(message -> codec.decode(message.value()))
                .toList();
    }

    @Override
    protected List<Observation> historyOf(String school) {
        LogEntryCodec codec = new LogEntryCodec();
        return Topic.read(SETTINGS, Kind.ATTENDANCE.historyTopic()).stream()
                .filter(message -> ("haizhu/" + school).equals(keyOf(message)))
                .map(message -> (Observation) codec.decode(message.value()))
                .toList();
    }

    @Override
    protected List<Rejection> rejectionsOf(String requestId) {
        RejectionCodec codec = new RejectionCodec();
        return Topic.read(SETTINGS, Topics.REJECTIONS).stream()
                .map(message -> codec.decode(message.value()))
                .filter(rejection -> rejection.requestId().equals(requestId))
                .toList();
    }

    @Override
    protected List<Delivery> deliveries() {
        DeliveryCodec codec = new DeliveryCodec();
        return Topic.read(SETTINGS, Topics.DELIVERIES).stream()
                .map(message -> codec.decode(message.value()))
                .filter(Delivery.class::isInstance)
                .map(Delivery.class::cast)
                .toList();
    }

    @Override
    protected RejectionHistory history() {
        return new KafkaRejectionHistory(() -> KafkaClients.follower(SETTINGS));
    }

    @Override
    protected void makeUnavailable() {
        BROKER.kill();
    }

    @Override
    protected void makeAvailable() {
        BROKER.start();
    }

    private static String keyOf(ConsumerRecord<byte[], byte[]> message) {
        return message.key() == null ? "" : new String(message.key(), StandardCharsets.UTF_8);
    }
}
