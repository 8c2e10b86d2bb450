package io.rollcall.cockpit.gateway;

import java.time.Instant;
import tools.jackson.databind.JsonNode;

/**
 * An event that was not admitted, as the gateway told its sender.
 *
 * @param at when the gateway decided
 * @param event the id that its sender gave it
 * @param school that it named where the feed may speak for it, else empty
 * @param reason the code of why
 * @param message why, in words
 */
public record Rejection(Instant at, String event, String school, String reason, String message) {

    static Rejection of(JsonNode rejection) {
        return new Rejection(
                Instant.parse(rejection.path("at").asString("")),
                rejection.path("id").asString(""),
                rejection.path("school").asString(""),
                rejection.path("reason").asString(""),
                rejection.path("message").asString(""));
    }
}
