package io.rollcall.simulator.client;

import java.io.IOException;
import java.net.http.HttpResponse;
import java.time.Duration;

/** What one attempt at a request came to. */
sealed interface Attempt {

    /** The gateway decided, whatever it decided. */
    record Answered(Answer answer) implements Attempt {}

    /** Nobody decided; the same request may succeed later. */
    record NotNow(String why, Duration retryAfter) implements Attempt {}

    static Attempt of(HttpResponse<byte[]> answer) {
        return switch (answer.statusCode()) {
            case 429, 502, 503, 504 -> new NotNow("HTTP " + answer.statusCode(), retryAfter(answer));
            default -> new Answered(Answer.read(answer.statusCode(), answer.body()));
        };
    }

    static Attempt failed(IOException failure) {
        return new NotNow(failure.toString(), Duration.ZERO);
    }

    /** Only the form in seconds is read; the gateway sends no other. */
    static Duration retryAfter(HttpResponse<byte[]> answer) {
        return answer.headers()
                .firstValue("Retry-After")
                .filter(value -> value.matches("\\d{1,4}"))
                .map(seconds -> Duration.ofSeconds(Long.parseLong(seconds)))
                .orElse(Duration.ZERO);
    }
}
