package io.rollcall.event;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.HexFormat;
import org.junit.jupiter.api.Test;

class AuditCodecTest {

    @Test
    void auditedLinesSurviveTheTrip() {
        AuditEntry entry = new AuditEntry(
                "r-1",
                Instant.ofEpochMilli(5),
                "haizhu",
                "sis",
                "FEED",
                AuditAction.OUTSTANDING_MATCH,
                "S001",
                "FORM/2026-11-23/winter",
                "",
                AuditEntry.DONE,
                42);
        String version1 =
                "c3012870394aa7b12f4d06722d310a0c6861697a6875067369730846454544224f55545354414e44494e475f4d4154434808533030312c464f524d2f323032362d31312d32332f77696e7465720008444f4e4554";

        assertThat(HexFormat.of().formatHex(new AuditCodec().encode(entry))).isEqualTo(version1);
        assertThat(new AuditCodec().decode(HexFormat.of().parseHex(version1))).isEqualTo(entry);
    }
}
