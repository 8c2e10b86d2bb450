package io.rollcall.event;

import java.util.Collection;
import java.util.List;
import org.apache.avro.Schema;
import org.apache.avro.generic.GenericData;
import org.apache.avro.generic.GenericRecord;
import org.apache.avro.generic.GenericRecordBuilder;

/** The binary form of the feeds topic: {@code feed-v1.avsc}. */
public final class FeedCodec implements MessageCodec<Feed> {

    private final AvroMessages messages = new AvroMessages();
    private final Schema schema = messages.add("feed-v1.avsc");

    @Override
    public byte[] encode(Feed feed) {
        return messages.encode(new GenericRecordBuilder(schema)
                .set("district", feed.district())
                .set("feed", feed.feed())
                .set("schools", array("schools", feed.schools()))
                .set("key_hashes", array("key_hashes", feed.keyHashes()))
                .build());
    }

    @Override
    public Feed decode(byte[] bytes) {
        GenericRecord r = messages.decode(bytes);
        try {
            return new Feed(
                    r.get("district").toString(),
                    r.get("feed").toString(),
                    strings(r.get("schools")),
                    strings(r.get("key_hashes")));
        } catch (IllegalArgumentException invalid) {
            throw new UndecodableMessageException("not a valid feed", invalid);
        }
    }

    private GenericData.Array<String> array(String field, List<String> values) {
        return new GenericData.Array<>(schema.getField(field).schema(), values);
    }

    private static List<String> strings(Object array) {
        return ((Collection<?>) array).stream().map(Object::toString).toList();
    }
}
