package io.rollcall.event;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;
import org.apache.avro.generic.GenericRecordBuilder;
import org.junit.jupiter.api.Test;

class FeedCodecTest {

    @Test
    void feedsSurviveTheTrip() {
        FeedKey old = new FeedKey("ab".repeat(32), null, Instant.ofEpochMilli(7));
        FeedKey current = new FeedKey("cd".repeat(32), Instant.ofEpochMilli(5), null);
        Feed feed =
                new Feed("haizhu", "sis", List.of("S001", "S002"), List.of(old, current), new EventRate(20, 400), true);

        assertThat(new FeedCodec().decode(new FeedCodec().encode(feed))).isEqualTo(feed);
    }

    @Test
    void whatVersionOneSaidOfAFeedIsStillRead() {
        AvroMessages one = new AvroMessages();
        byte[] bytes = one.encode(new GenericRecordBuilder(one.add("feed-v1.avsc"))
                .set("district", "haizhu")
                .set("feed", "sis")
                .set("schools", List.of("*"))
                .set("key_hashes", List.of("ab".repeat(32)))
                .build());

        assertThat(new FeedCodec().decode(bytes))
                .isEqualTo(new Feed("haizhu", "sis", List.of("*"), List.of(new FeedKey("ab".repeat(32), null, null))));
    }

    @Test
    void whatVersionTwoSaidOfAFeedIsStillReadAndIsNoHistory() {
        AvroMessages two = new AvroMessages();
        byte[] bytes = two.encode(new GenericRecordBuilder(two.add("feed-v2.avsc"))
                .set("district", "haizhu")
                .set("feed", "sis")
                .set("schools", List.of("*"))
                .set("keys", List.of())
                .set("limit", null)
                .set("key_hashes", List.of())
                .build());

        assertThat(new FeedCodec().decode(bytes)).isEqualTo(new Feed("haizhu", "sis", List.of("*"), List.of()));
    }
}
