package io.rollcall.gateway.intake;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.LongRange;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class TimestampsTest {

    /** From year 1 to year 9999, so that no offset leaves the four digits. */
    @Property
    void everyTimeIsReadAsTheJdkReadsIt(
            @ForAll @LongRange(min = -62_100_000_000L, max = 253_300_000_000L) long second,
            @ForAll @IntRange(max = 999_999_999) int nano,
            @ForAll @IntRange(min = -18 * 60, max = 18 * 60) int offsetMinutes) {
        Instant instant = Instant.ofEpochSecond(second, nano);
        OffsetDateTime time = instant.atOffset(ZoneOffset.ofTotalSeconds(offsetMinutes * 60));
        String text = DateTimeFormatter.ofPattern("uuuu-MM-dd'T'HH:mm:ss.SSSSSSSSSxxx")
                .format(time);

        assertThat(Timestamps.instant(text)).isEqualTo(instant);
        assertThat(Timestamps.date(text.substring(0, 10))).isEqualTo(time.toLocalDate());
    }

    @Property
    void anyTextIsATimeOrNone(@ForAll String text) {
        assertThat(Timestamps.instant(text)).isNull();
        assertThat(Timestamps.date(text)).isNull();
    }

    @Test
    void theFormsOfRfc3339AreRead() {
        Instant whole = Instant.parse("2026-11-23T07:41:05Z");

        assertThat(Timestamps.instant("2026-11-23T07:41:05Z")).isEqualTo(whole);
        assertThat(Timestamps.instant("2026-11-23t07:41:05z")).isEqualTo(whole);
        assertThat(Timestamps.instant("2026-11-23T15:41:05+08:00")).isEqualTo(whole);
        assertThat(Timestamps.instant("2026-11-23T02:11:05-05:30")).isEqualTo(whole);
        assertThat(Timestamps.instant("2026-11-23T07:41:05.5Z")).isEqualTo(whole.plusMillis(500));
        assertThat(Timestamps.date("2024-02-29")).isEqualTo(LocalDate.of(2024, 2, 29));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "2026-11-23T07:41:05",
                "2026-11-23T07:41Z",
                "2026-11-23 07:41:05Z",
                "2026-11-23T24:00:00Z",
                "2026-11-23T07:41:60Z",
                "2026-02-29T07:41:05Z",
                "2026-11-23T07:41:05.Z",
                "2026-11-23T07:41:05.1234567890Z",
                "2026-11-23T07:41:05+0800",
                "2026-11-23T07:41:05+08:60",
                "2026-11-23T07:41:05+19:00",
                "2026-11-23T07:41:05+08:00 ",
                "2026-11-23T07:41:05\u0661Z",
                "+2026-11-23T07:41:05Z"
            })
    void otherFormsAreNone(String text) {
        assertThat(Timestamps.instant(text)).isNull();
    }
}
