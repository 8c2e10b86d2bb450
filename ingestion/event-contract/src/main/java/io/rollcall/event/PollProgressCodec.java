package io.rollcall.event;

import java.time.Instant;
import java.util.Collection;
import org.apache.avro.Schema;
import org.apache.avro.generic.GenericData;
import org.apache.avro.generic.GenericRecord;
import org.apache.avro.generic.GenericRecordBuilder;
import org.jspecify.annotations.Nullable;

/** The binary form of the topic of polls' progress: {@code poll-progress-v2.avsc}. */
public final class PollProgressCodec implements MessageCodec<PollProgress> {

    private final AvroMessages messages = new AvroMessages();
    private final Schema schema = messages.add("poll-progress-v2.avsc", "poll-progress-v1.avsc");

    @Override
    public byte[] encode(PollProgress progress) {
        PollProgress.@Nullable Complete complete = progress.complete();
        return messages.encode(new GenericRecordBuilder(schema)
                .set("district", progress.district())
                .set("feed", progress.feed())
                .set("platform", progress.platform())
                .set("poll", progress.poll())
                .set("started", progress.round().started().toEpochMilli())
                .set("step", progress.round().step())
                .set("cursor", progress.round().cursor())
                .set(
                        "complete_started",
                        complete == null ? null : complete.started().toEpochMilli())
                .set(
                        "complete_ended",
                        complete == null ? null : complete.ended().toEpochMilli())
                .set("next", progress.next().toEpochMilli())
                .set("failures", progress.trouble().failures())
                .set("problem", progress.trouble().problem())
                .set(
                        "arguments",
                        new GenericData.Array<>(
                                schema.getField("arguments").schema(),
                                progress.trouble().arguments()))
                .build());
    }

    @Override
    public PollProgress decode(byte[] bytes) {
        GenericRecord r = messages.decode(bytes);
        try {
            return new PollProgress(
                    text(r, "district"),
                    text(r, "feed"),
                    text(r, "platform"),
                    text(r, "poll"),
                    new PollProgress.Round(moment(r, "started"), text(r, "step"), text(r, "cursor")),
                    r.get("complete_started") == null || r.get("complete_ended") == null
                            ? null
                            : new PollProgress.Complete(moment(r, "complete_started"), moment(r, "complete_ended")),
                    moment(r, "next"),
                    new PollProgress.Trouble(
                            (Integer) r.get("failures"),
                            text(r, "problem"),
                            ((Collection<?>) r.get("arguments"))
                                    .stream().map(Object::toString).toList()));
        } catch (IllegalArgumentException invalid) {
            throw new UndecodableMessageException("not a valid progress", invalid);
        }
    }

    private static Instant moment(GenericRecord record, String field) {
        return Instant.ofEpochMilli((Long) record.get(field));
    }

    private static String text(GenericRecord record, String field) {
        return record.get(field).toString();
    }
}
