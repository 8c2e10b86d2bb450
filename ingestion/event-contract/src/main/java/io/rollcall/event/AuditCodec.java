package io.rollcall.event;

import java.time.Instant;
import org.apache.avro.Schema;
import org.apache.avro.generic.GenericRecord;
import org.apache.avro.generic.GenericRecordBuilder;

/** The binary form of the audit topic: {@code audit-entry-v1.avsc}. */
public final class AuditCodec implements MessageCodec<AuditEntry> {

    private final AvroMessages messages = new AvroMessages();
    private final Schema schema = messages.add("audit-entry-v1.avsc");

    @Override
    public byte[] encode(AuditEntry entry) {
        return messages.encode(new GenericRecordBuilder(schema)
                .set("id", entry.id())
                .set("at", entry.at().toEpochMilli())
                .set("district", entry.district())
                .set("actor", entry.actor())
                .set("role", entry.role())
                .set("action", entry.action().name())
                .set("school", entry.school())
                .set("scope", entry.scope())
                .set("purpose", entry.purpose())
                .set("outcome", entry.outcome())
                .set("people", entry.people())
                .build());
    }

    @Override
    public AuditEntry decode(byte[] bytes) {
        GenericRecord r = messages.decode(bytes);
        try {
            return new AuditEntry(
                    r.get("id").toString(),
                    Instant.ofEpochMilli((Long) r.get("at")),
                    r.get("district").toString(),
                    r.get("actor").toString(),
                    r.get("role").toString(),
                    AuditAction.valueOf(r.get("action").toString()),
                    r.get("school").toString(),
                    r.get("scope").toString(),
                    r.get("purpose").toString(),
                    r.get("outcome").toString(),
                    (Integer) r.get("people"));
        } catch (IllegalArgumentException invalid) {
            throw new UndecodableMessageException("not a valid line of the audit log", invalid);
        }
    }
}
