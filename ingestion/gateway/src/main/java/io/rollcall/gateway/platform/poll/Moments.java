package io.rollcall.gateway.platform.poll;

import io.rollcall.gateway.platform.JsonMessage;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.Optional;
import java.util.OptionalLong;

/** Reads the platforms' times; 0 stands for none. */
public final class Moments {

    private Moments() {}

    /** In milliseconds since 1970. */
    public static Optional<Instant> millis(JsonMessage message, String field) {
        OptionalLong millis = message.number(field);
        return millis.isEmpty() || millis.getAsLong() <= 0
                ? Optional.empty()
                : Optional.of(Instant.ofEpochMilli(millis.getAsLong()));
    }

    /** In seconds since 1970. */
    public static Optional<Instant> seconds(JsonMessage message, String field) {
        OptionalLong seconds = message.number(field);
        return seconds.isEmpty() || seconds.getAsLong() <= 0 || seconds.getAsLong() > Integer.MAX_VALUE * 2L
                ? Optional.empty()
                : Optional.of(Instant.ofEpochSecond(seconds.getAsLong()));
    }

    /** In ISO 8601, with an offset or Z. */
    public static Optional<Instant> iso(JsonMessage message, String field) {
        try {
            return message.text(field).map(OffsetDateTime::parse).map(OffsetDateTime::toInstant);
        } catch (DateTimeException noTime) {
            return Optional.empty();
        }
    }
}
