package io.rollcall.event;

import java.time.Instant;
import java.time.LocalDate;
import org.apache.avro.Schema;
import org.apache.avro.generic.GenericRecord;
import org.apache.avro.generic.GenericRecordBuilder;

/** The binary form of the topic of namespaces. */
public final class NamespaceClaimCodec implements MessageCodec<NamespaceClaim> {

    private final AvroMessages messages = new AvroMessages();
    private final Schema schema = messages.add("namespace-claim-v1.avsc");

    @Override
    public byte[] encode(NamespaceClaim claim) {
        return messages.encode(new GenericRecordBuilder(schema)
                .set("district", claim.district())
                .set("school", claim.school())
                .set("kind", claim.kind().name())
                .set("role", claim.role().name())
                .set("from", Math.toIntExact(claim.from().toEpochDay()))
                .set("id_namespace", claim.namespace())
                .set("origin", claim.origin().name())
                .set("at", claim.at().toEpochMilli())
                .build());
    }

    @Override
    public NamespaceClaim decode(byte[] bytes) {
        GenericRecord r = messages.decode(bytes);
        try {
            return new NamespaceClaim(
                    r.get("district").toString(),
                    r.get("school").toString(),
                    Kind.valueOf(r.get("kind").toString()),
                    AudienceRole.valueOf(r.get("role").toString()),
                    LocalDate.ofEpochDay((Integer) r.get("from")),
                    r.get("id_namespace").toString(),
                    NamespaceClaim.Origin.valueOf(r.get("origin").toString()),
                    Instant.ofEpochMilli((Long) r.get("at")));
        } catch (IllegalArgumentException invalid) {
            throw new UndecodableMessageException("not a valid claim of a namespace", invalid);
        }
    }
}
