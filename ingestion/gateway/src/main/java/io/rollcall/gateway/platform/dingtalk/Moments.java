package io.rollcall.gateway.platform.dingtalk;

import io.rollcall.gateway.platform.JsonMessage;
import java.time.Instant;
import java.util.Optional;
import java.util.OptionalLong;

/** Reads DingTalk's times. */
final class Moments {

    private Moments() {}

    /** In milliseconds since 1970; empty where there is none. */
    static Optional<Instant> millis(JsonMessage message, String field) {
        OptionalLong millis = message.number(field);
        return millis.isEmpty() ? Optional.empty() : Optional.of(Instant.ofEpochMilli(millis.getAsLong()));
    }
}
