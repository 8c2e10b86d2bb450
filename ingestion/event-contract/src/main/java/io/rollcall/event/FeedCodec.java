package io.rollcall.event;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import org.apache.avro.Schema;
import org.apache.avro.generic.GenericData;
import org.apache.avro.generic.GenericRecord;
import org.apache.avro.generic.GenericRecordBuilder;
import org.jspecify.annotations.Nullable;

/** The binary form of the feeds topic: {@code feed-v3.avsc}; reads version 2, which knew no feeds of history, and version 1, which knew of a key nothing but its hash. */
public final class FeedCodec implements MessageCodec<Feed> {

    private final AvroMessages messages = new AvroMessages();
    private final Schema schema = messages.add("feed-v3.avsc", "feed-v2.avsc", "feed-v1.avsc");
    private final Schema keySchema = schema.getField("keys").schema().getElementType();
    private final Schema limitSchema =
            schema.getField("limit").schema().getTypes().getLast();

    @Override
    public byte[] encode(Feed feed) {
        return messages.encode(new GenericRecordBuilder(schema)
                .set("district", feed.district())
                .set("feed", feed.feed())
                .set("schools", array("schools", feed.schools()))
                .set(
                        "keys",
                        array("keys", feed.keys().stream().map(this::toRecord).toList()))
                .set("limit", toRecord(feed.limit()))
                .set("history", feed.history())
                .build());
    }

    @Override
    public Feed decode(byte[] bytes) {
        GenericRecord r = messages.decode(bytes);
        try {
            List<FeedKey> keys = new ArrayList<>();
            elements(r.get("keys")).forEach(key -> keys.add(toKey((GenericRecord) key)));
            elements(r.get("key_hashes")).forEach(hash -> keys.add(new FeedKey(hash.toString(), null, null)));
            return new Feed(
                    r.get("district").toString(),
                    r.get("feed").toString(),
                    elements(r.get("schools")).stream().map(Object::toString).toList(),
                    keys,
                    toRate((GenericRecord) r.get("limit")),
                    (Boolean) r.get("history"));
        } catch (IllegalArgumentException invalid) {
            throw new UndecodableMessageException("not a valid feed", invalid);
        }
    }

    private GenericRecord toRecord(FeedKey key) {
        GenericRecord record = new GenericData.Record(keySchema);
        record.put("hash", key.hash());
        record.put("created", millis(key.created()));
        record.put("valid_until", millis(key.validUntil()));
        return record;
    }

    private @Nullable GenericRecord toRecord(@Nullable EventRate limit) {
        if (limit == null) {
            return null;
        }
        GenericRecord record = new GenericData.Record(limitSchema);
        record.put("events_per_second", limit.eventsPerSecond());
        record.put("burst", limit.burst());
        return record;
    }

    private <T> GenericData.Array<T> array(String field, List<T> values) {
        return new GenericData.Array<>(schema.getField(field).schema(), values);
    }

    private static FeedKey toKey(GenericRecord key) {
        return new FeedKey(key.get("hash").toString(), instant(key.get("created")), instant(key.get("valid_until")));
    }

    private static @Nullable EventRate toRate(@Nullable GenericRecord limit) {
        return limit == null
                ? null
                : new EventRate((Integer) limit.get("events_per_second"), (Integer) limit.get("burst"));
    }

    private static @Nullable Long millis(@Nullable Instant time) {
        return time == null ? null : time.toEpochMilli();
    }

    private static @Nullable Instant instant(@Nullable Object millis) {
        return millis == null ? null : Instant.ofEpochMilli((Long) millis);
    }

    private static Collection<?> elements(Object array) {
        return (Collection<?>) array;
    }
}
