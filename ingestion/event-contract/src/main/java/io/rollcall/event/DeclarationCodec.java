package io.rollcall.event;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Collection;
import org.apache.avro.Schema;
import org.apache.avro.generic.GenericData;
import org.apache.avro.generic.GenericRecord;
import org.apache.avro.generic.GenericRecordBuilder;
import org.jspecify.annotations.Nullable;

/** The binary form of the declarations topic: {@code declared-occasion-v1.avsc}. */
public final class DeclarationCodec implements MessageCodec<DeclaredOccasion> {

    private final AvroMessages messages = new AvroMessages();
    private final Schema schema = messages.add("declared-occasion-v1.avsc");

    @Override
    public byte[] encode(DeclaredOccasion declared) {
        Occasion occasion = declared.occasion();
        @Nullable Instant closes = declared.closes();
        Schema options = schema.getField("options").schema();
        return messages.encode(new GenericRecordBuilder(schema)
                .set("kind", occasion.kind().name())
                .set("district", occasion.district())
                .set("school", occasion.school())
                .set("date", Math.toIntExact(occasion.date().toEpochDay()))
                .set("occasion", occasion.name())
                .set("order_time", declared.order().time().toEpochMilli())
                .set("event_id", declared.order().eventId())
                .set("operation", declared.operation().name())
                .set("role", declared.role().name())
                .set("expected", declared.expected())
                .set("options", new GenericData.Array<>(options, declared.options()))
                .set("opens", declared.opens().toEpochMilli())
                .set("closes", closes == null ? null : closes.toEpochMilli())
                .set("feed", declared.feed())
                .set("received_at", declared.receivedAt().toEpochMilli())
                .build());
    }

    @Override
    public DeclaredOccasion decode(byte[] bytes) {
        GenericRecord r = messages.decode(bytes);
        try {
            return toDeclared(r);
        } catch (IllegalArgumentException | DateTimeException invalid) {
            throw new UndecodableMessageException("not a valid declaration", invalid);
        }
    }

    private static DeclaredOccasion toDeclared(GenericRecord r) {
        Occasion occasion = new Occasion(
                Kind.valueOf(text(r, "kind")),
                text(r, "district"),
                text(r, "school"),
                LocalDate.ofEpochDay((Integer) r.get("date")),
                text(r, "occasion"));
        @Nullable Object closes = r.get("closes");
        return new DeclaredOccasion(
                occasion,
                new SourceOrder(Instant.ofEpochMilli((Long) r.get("order_time")), text(r, "event_id")),
                Operation.valueOf(text(r, "operation")),
                AudienceRole.valueOf(text(r, "role")),
                (Integer) r.get("expected"),
                ((Collection<?>) r.get("options"))
                        .stream().map(Object::toString).toList(),
                Instant.ofEpochMilli((Long) r.get("opens")),
                closes == null ? null : Instant.ofEpochMilli((Long) closes),
                text(r, "feed"),
                Instant.ofEpochMilli((Long) r.get("received_at")));
    }

    private static String text(GenericRecord r, String field) {
        return r.get(field).toString();
    }
}
