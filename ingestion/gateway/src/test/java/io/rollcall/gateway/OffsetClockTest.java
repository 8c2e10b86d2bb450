package io.rollcall.gateway;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class OffsetClockTest {

    private static final Instant NOON = Instant.parse("2026-11-23T04:00:00Z");

    @TempDir
    private Path folder;

    @Test
    void isWrongByWhatTheFileSaysAndRightWithoutOne() throws IOException {
        Path file = folder.resolve("offset");
        OffsetClock clock = new OffsetClock(InstantSource.fixed(NOON), file);
        assertThat(clock.instant()).isEqualTo(NOON);

        Files.writeString(file, "-PT1H\n");
        assertThat(clock.instant()).isEqualTo(NOON.minus(Duration.ofHours(1)));

        Files.writeString(file, "half written");
        assertThat(clock.instant()).isEqualTo(NOON);
    }
}
