package io.rollcall.gateway.kafka;

import io.rollcall.event.AuditCodec;
import io.rollcall.event.AuditEntry;
import io.rollcall.event.Topics;
import io.rollcall.gateway.log.AuditLog;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.apache.kafka.clients.producer.ProducerRecord;

/** The audit log's topic. */
final class KafkaAuditLog implements AuditLog {

    private final SendRecords send;
    private final AuditCodec codec = new AuditCodec();

    KafkaAuditLog(SendRecords send) {
        this.send = send;
    }

    @Override
    public void append(AuditEntry entry) {
        byte[] key = entry.key().getBytes(StandardCharsets.UTF_8);
        send.send(List.of(new ProducerRecord<>(Topics.AUDIT, key, codec.encode(entry))));
    }
}
