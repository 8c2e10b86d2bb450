package io.rollcall.event;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.HexFormat;
import org.junit.jupiter.api.Test;

class ErasedSubjectCodecTest {

    /** What version 1 writes, byte for byte. It must stay readable for as long as any log holds it; never edit it. */
    private static final String ERASED_SUBJECT_V1 =
            "c30140522c5483510a870c6861697a6875022ad41f0000000000000001fffffffffffffffed087b3e5bd68";

    @Test
    void erasedSubjectsSurviveTheTripAndAreStillReadAsTheFirstVersionWroteThem() {
        ErasedSubject erased = new ErasedSubject(
                "haizhu",
                ErasedSubject.ALL_SCHOOLS,
                2026,
                new Subject(1, -2),
                Instant.ofEpochMilli(1_795_000_001_000L));
        ErasedSubjectCodec codec = new ErasedSubjectCodec();

        assertThat(HexFormat.of().formatHex(codec.encode(erased))).isEqualTo(ERASED_SUBJECT_V1);
        assertThat(codec.decode(HexFormat.of().parseHex(ERASED_SUBJECT_V1))).isEqualTo(erased);
    }
}
