package io.rollcall.gateway.kafka;

import io.rollcall.event.Delivery;
import io.rollcall.event.DeliveryCodec;
import io.rollcall.event.Erasure;
import io.rollcall.event.Heartbeat;
import io.rollcall.event.Kind;
import io.rollcall.event.LogEntryCodec;
import io.rollcall.event.Observation;
import io.rollcall.event.Rejection;
import io.rollcall.event.RejectionCodec;
import io.rollcall.event.Tick;
import io.rollcall.event.Topics;
import io.rollcall.gateway.log.Batch;
import io.rollcall.gateway.log.EventLog;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.apache.kafka.clients.producer.ProducerRecord;

/** The event log on Kafka. A school's observations share a key, hence a partition, hence an order. */
final class KafkaEventLog implements EventLog {

    /** A file of a hundred thousand marks is not held in a second form as a whole; a request of events is sent in one go. */
    private static final int MOST_AT_ONCE = 20_000;

    private final SendRecords send;
    private final LogEntryCodec entries = new LogEntryCodec();
    private final RejectionCodec rejections = new RejectionCodec();
    private final DeliveryCodec deliveries = new DeliveryCodec();

    KafkaEventLog(SendRecords send) {
        this.send = send;
    }

    /** The record of the delivery is the last: where it is, everything is. */
    @Override
    public void append(Batch batch) {
        int all = batch.observations().size()
                + batch.heartbeats().size()
                + batch.rejections().size()
                + 1;
        List<ProducerRecord<byte[], byte[]>> records = new ArrayList<>(Math.min(all, MOST_AT_ONCE));
        Map<String, byte[]> keys = new HashMap<>();
        Delivery delivery = batch.delivery();
        byte[] feed = utf8(delivery.feedKey());
        for (Observation observation : batch.observations()) {
            Kind kind = observation.occasion().kind();
            records.add(new ProducerRecord<>(
                    batch.history() ? kind.historyTopic() : kind.topic(),
                    keys.computeIfAbsent(observation.partitionKey(), KafkaEventLog::utf8),
                    entries.encode(observation)));
            sendWhereMany(records);
        }
        for (Heartbeat heartbeat : batch.heartbeats()) {
            records.add(new ProducerRecord<>(
                    Kind.ATTENDANCE.topic(),
                    keys.computeIfAbsent(heartbeat.partitionKey(), KafkaEventLog::utf8),
                    entries.encode(heartbeat)));
            sendWhereMany(records);
            records.add(new ProducerRecord<>(Topics.DELIVERIES, feed, deliveries.encode(heartbeat)));
            sendWhereMany(records);
        }
        for (Rejection rejection : batch.rejections()) {
            byte[] key = keys.computeIfAbsent(rejection.district() + '/' + rejection.feed(), KafkaEventLog::utf8);
            records.add(new ProducerRecord<>(Topics.REJECTIONS, key, rejections.encode(rejection)));
            sendWhereMany(records);
        }
        records.add(new ProducerRecord<>(Topics.DELIVERIES, feed, deliveries.encode(delivery)));
        send.send(records);
    }

    @Override
    public void erase(List<Erasure> erasures) {
        List<ProducerRecord<byte[], byte[]>> records = new ArrayList<>();
        for (Erasure erasure : erasures) {
            records.add(new ProducerRecord<>(
                    erasure.kind().topic(), utf8(erasure.partitionKey()), entries.encode(erasure)));
            sendWhereMany(records);
        }
        send.send(records);
    }

    @Override
    public void append(Tick tick) {
        byte[] value = entries.encode(tick);
        List<ProducerRecord<byte[], byte[]>> records = new ArrayList<>();
        for (String topic : Topics.observations()) {
            int partitions = send.partitions(topic);
            for (int partition = 0; partition < partitions; partition++) {
                records.add(new ProducerRecord<>(topic, partition, null, value));
            }
        }
        send.send(records);
    }

    private void sendWhereMany(List<ProducerRecord<byte[], byte[]>> records) {
        if (records.size() == MOST_AT_ONCE) {
            send.send(records);
            records.clear();
        }
    }

    private static byte[] utf8(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }
}
