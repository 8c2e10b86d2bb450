package io.rollcall.event;

import java.time.Instant;
import org.apache.avro.Schema;
import org.apache.avro.generic.GenericData;
import org.apache.avro.generic.GenericFixed;
import org.apache.avro.generic.GenericRecord;
import org.apache.avro.generic.GenericRecordBuilder;

/** The binary form of the topic of erasures: {@code erased-subject-v1.avsc}. */
public final class ErasedSubjectCodec implements MessageCodec<ErasedSubject> {

    private final AvroMessages messages = new AvroMessages();
    private final Schema schema = messages.add("erased-subject-v1.avsc");
    private final Schema subject = schema.getField("subject").schema();

    @Override
    public byte[] encode(ErasedSubject erased) {
        return messages.encode(new GenericRecordBuilder(schema)
                .set("district", erased.district())
                .set("school", erased.school())
                .set("school_year", erased.schoolYear())
                .set("subject", new GenericData.Fixed(subject, erased.subject().toBytes()))
                .set("at", erased.at().toEpochMilli())
                .build());
    }

    @Override
    public ErasedSubject decode(byte[] bytes) {
        GenericRecord r = messages.decode(bytes);
        try {
            return new ErasedSubject(
                    r.get("district").toString(),
                    r.get("school").toString(),
                    (Integer) r.get("school_year"),
                    Subject.of(((GenericFixed) r.get("subject")).bytes()),
                    Instant.ofEpochMilli((Long) r.get("at")));
        } catch (IllegalArgumentException invalid) {
            throw new UndecodableMessageException("not a valid erased subject", invalid);
        }
    }
}
