package io.rollcall.gateway.fuzz;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/**
 * One mutated request.
 *
 * @param what for the one who reads of a failure
 * @param request to send
 * @param json whether what succeeds is answered in JSON
 * @param judge fails where what was taken should not have been; told the answer of a request that succeeded, null where it is not JSON
 */
record Attempt(String what, HttpRequest request, boolean json, Consumer<@Nullable JsonNode> judge) {

    static Attempt of(String what, HttpRequest.Builder request, String method, byte[] body, Consumer<JsonNode> judge) {
        return new Attempt(
                what,
                request.method(method, BodyPublishers.ofByteArray(body)).build(),
                true,
                answer -> judge.accept(Objects.requireNonNull(answer)));
    }

    /** Fails where the answer is none of those that the contract has. */
    void check(HttpResponse<byte[]> response) {
        assertThat(response.statusCode()).as(what).isBetween(200, 499);
        if (response.body().length == 0) {
            assertThat(response.statusCode()).as(what).isEqualTo(204);
            return;
        }
        if (!json && response.statusCode() < 300) {
            judge.accept(null);
            return;
        }
        Optional<JsonNode> answer = Bodies.json(response.body());
        assertThat(answer).as(what).isPresent();
        if (response.statusCode() < 300
                || answer.get().has("received")
                || answer.get().has("marks")) {
            judge.accept(answer.get());
        } else {
            assertThat(answer.get().path("code").asString("")).as(what).isNotEmpty();
        }
    }
}
