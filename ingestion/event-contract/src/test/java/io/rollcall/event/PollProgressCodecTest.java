package io.rollcall.event;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.HexFormat;
import java.util.List;
import org.junit.jupiter.api.Test;

class PollProgressCodecTest {

    /** What version 1 wrote, byte for byte. It must stay readable for as long as any log holds it; never edit it. */
    private static final String PROGRESS_V1 =
            "c3011e8fef6a33f0fa4d0c6861697a68750673697314617474656e64616e6365061a323032362d31312d32333a3137"
                    + "0435300202020408040e52454655534544020a363030313100";

    @Test
    void theProgressOfAPollSurvivesTheTrip() {
        PollProgress underWay = new PollProgress(
                "haizhu",
                "sis",
                "dingtalk",
                "attendance",
                new PollProgress.Round(Instant.ofEpochMilli(3), "2026-11-23:17", "50"),
                new PollProgress.Complete(Instant.ofEpochMilli(1), Instant.ofEpochMilli(2)),
                Instant.ofEpochMilli(4),
                new PollProgress.Trouble(2, "REFUSED", List.of("60011")));
        PollProgress first = new PollProgress(
                "haizhu",
                "sis",
                "dingtalk",
                "attendance",
                new PollProgress.Round(Instant.ofEpochMilli(3), "", ""),
                null,
                Instant.ofEpochMilli(4),
                PollProgress.Trouble.NONE);

        PollProgressCodec codec = new PollProgressCodec();
        assertThat(codec.decode(codec.encode(underWay))).isEqualTo(underWay);
        assertThat(codec.decode(codec.encode(first))).isEqualTo(first);
    }

    @Test
    void theProgressThatVersion1WroteIsOfNoPlatform() {
        PollProgress read = new PollProgressCodec().decode(HexFormat.of().parseHex(PROGRESS_V1));

        assertThat(read.platform()).isEmpty();
        assertThat(read.poll()).isEqualTo("attendance");
        assertThat(read.round().cursor()).isEqualTo("50");
        assertThat(read.trouble().arguments()).containsExactly("60011");
    }
}
