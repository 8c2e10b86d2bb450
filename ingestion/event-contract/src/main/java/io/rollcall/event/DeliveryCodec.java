package io.rollcall.event;

import java.time.Instant;
import java.time.LocalDate;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.Map;
import org.apache.avro.Schema;
import org.apache.avro.generic.GenericRecord;
import org.apache.avro.generic.GenericRecordBuilder;
import org.jspecify.annotations.Nullable;

/** The binary form of the deliveries topic: {@code delivery-v1.avsc}; heartbeats and ticks as {@link LogEntryCodec} has them. */
public final class DeliveryCodec implements MessageCodec<DeliveryEntry> {

    private final AvroMessages messages = new AvroMessages();
    private final Schema schema = messages.add("delivery-v1.avsc");

    private final LogEntryCodec entries = new LogEntryCodec();

    @Override
    public byte[] encode(DeliveryEntry entry) {
        return switch (entry) {
            case Delivery delivery -> encode(delivery);
            case Heartbeat heartbeat -> entries.encode(heartbeat);
            case Tick tick -> entries.encode(tick);
        };
    }

    @Override
    public DeliveryEntry decode(byte[] bytes) {
        if (messages.knows(bytes)) {
            return decodeDelivery(bytes);
        }
        return switch (entries.decode(bytes)) {
            case Heartbeat heartbeat -> heartbeat;
            case Tick tick -> tick;
            case PersonEntry _ ->
                throw new UndecodableMessageException("what is said of a person is no part of deliveries");
        };
    }

    private byte[] encode(Delivery delivery) {
        @Nullable Instant newest = delivery.newestEvent();
        Map<String, Integer> rejected = new HashMap<>();
        delivery.rejected().forEach((reason, count) -> rejected.put(reason.name(), count));
        return messages.encode(new GenericRecordBuilder(schema)
                .set("district", delivery.district())
                .set("feed", delivery.feed())
                .set("key_id", delivery.keyId())
                .set("request_id", delivery.requestId())
                .set("failure", delivery.failure())
                .set("admitted", delivery.admitted())
                .set("rejected", rejected)
                .set("newest_event", newest == null ? null : newest.toEpochMilli())
                .set("date", Math.toIntExact(delivery.date().toEpochDay()))
                .set("at", delivery.at().toEpochMilli())
                .build());
    }

    private Delivery decodeDelivery(byte[] bytes) {
        GenericRecord r = messages.decode(bytes);
        try {
            Map<RejectionReason, Integer> rejected = new EnumMap<>(RejectionReason.class);
            ((Map<?, ?>) r.get("rejected"))
                    .forEach((reason, count) ->
                            rejected.put(RejectionReason.valueOf(reason.toString()), (Integer) count));
            @Nullable Object newest = r.get("newest_event");
            return new Delivery(
                    r.get("district").toString(),
                    r.get("feed").toString(),
                    r.get("key_id").toString(),
                    r.get("request_id").toString(),
                    r.get("failure").toString(),
                    (Integer) r.get("admitted"),
                    rejected,
                    newest == null ? null : Instant.ofEpochMilli((Long) newest),
                    LocalDate.ofEpochDay((Integer) r.get("date")),
                    Instant.ofEpochMilli((Long) r.get("at")));
        } catch (IllegalArgumentException invalid) {
            throw new UndecodableMessageException("not a valid delivery", invalid);
        }
    }
}
