package io.rollcall.event;

import java.time.Instant;
import java.util.Collection;
import org.apache.avro.Schema;
import org.apache.avro.generic.GenericRecord;
import org.apache.avro.generic.GenericRecordBuilder;

/** The binary form of the rejections topic: {@code rejection-v2.avsc}. */
public final class RejectionCodec implements MessageCodec<Rejection> {

    private final AvroMessages messages = new AvroMessages();
    private final Schema schema = messages.add("rejection-v2.avsc", "rejection-v1.avsc");

    @Override
    public byte[] encode(Rejection rejection) {
        return messages.encode(new GenericRecordBuilder(schema)
                .set("district", rejection.district())
                .set("feed", rejection.feed())
                .set("request_id", rejection.requestId())
                .set("index", rejection.index())
                .set("event_id", rejection.eventId())
                .set("school", rejection.school())
                .set("reason", rejection.reason().name())
                .set("at", rejection.at().toEpochMilli())
                .set("rule", rejection.rule())
                .set("arguments", rejection.arguments())
                .build());
    }

    @Override
    public Rejection decode(byte[] bytes) {
        GenericRecord r = messages.decode(bytes);
        try {
            return new Rejection(
                    r.get("district").toString(),
                    r.get("feed").toString(),
                    r.get("request_id").toString(),
                    (Integer) r.get("index"),
                    r.get("event_id").toString(),
                    r.get("school").toString(),
                    RejectionReason.valueOf(r.get("reason").toString()),
                    Instant.ofEpochMilli((Long) r.get("at")),
                    r.get("rule").toString(),
                    ((Collection<?>) r.get("arguments"))
                            .stream().map(Object::toString).toList());
        } catch (IllegalArgumentException invalid) {
            throw new UndecodableMessageException("not a valid rejection", invalid);
        }
    }
}
