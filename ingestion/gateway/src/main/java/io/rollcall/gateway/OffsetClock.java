package io.rollcall.gateway;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.format.DateTimeParseException;

/** A clock that is wrong by what a file says at each moment, such as {@code PT1H} or {@code -PT1H}; right where there is no such file. Only for {@code ./rollcall faults}. */
record OffsetClock(InstantSource right, Path file) implements InstantSource {

    @Override
    public Instant instant() {
        return right.instant().plus(offset());
    }

    private Duration offset() {
        try {
            return Duration.parse(Files.readString(file).strip());
        } catch (IOException | DateTimeParseException none) {
            return Duration.ZERO;
        }
    }
}
