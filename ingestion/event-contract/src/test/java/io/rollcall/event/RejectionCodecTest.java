package io.rollcall.event;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;
import org.apache.avro.generic.GenericRecordBuilder;
import org.junit.jupiter.api.Test;

class RejectionCodecTest {

    @Test
    void rejectionsSurviveTheTrip() {
        Rejection rejection = new Rejection(
                "haizhu",
                "sis",
                "r-1",
                7,
                "e-9",
                "S001",
                RejectionReason.UNKNOWN_CLASS,
                Instant.ofEpochMilli(5),
                "CLASS_KNOWN",
                List.of("data.class"));

        assertThat(new RejectionCodec().decode(new RejectionCodec().encode(rejection)))
                .isEqualTo(rejection);
    }

    @Test
    void whatVersionOneSaidOfARejectionIsStillRead() {
        AvroMessages one = new AvroMessages();
        byte[] bytes = one.encode(new GenericRecordBuilder(one.add("rejection-v1.avsc"))
                .set("district", "haizhu")
                .set("feed", "sis")
                .set("request_id", "r-1")
                .set("index", 7)
                .set("event_id", "")
                .set("school", "")
                .set("reason", "INVALID_VALUE")
                .set("at", 5L)
                .build());

        assertThat(new RejectionCodec().decode(bytes).rule()).isEmpty();
    }
}
