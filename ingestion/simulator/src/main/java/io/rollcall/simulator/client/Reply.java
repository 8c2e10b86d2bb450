package io.rollcall.simulator.client;

import java.net.http.HttpResponse;
import java.time.Duration;

/** What became of one request with events that nobody repeats by himself. */
public sealed interface Reply {

    /** The gateway decided; what the receipt counts as admitted is in the log. */
    record Acknowledged(int status, Receipt receipt) implements Reply {}

    /**
     * Nothing was acknowledged, and the same request may succeed later.
     *
     * @param retryAfter how long the gateway asks to wait; zero where it does not say
     */
    record Refused(int status, Duration retryAfter) implements Reply {}

    /** No answer: no connection, one that broke, or none in time. Whether the events are in the log is not known. */
    record Missing(String why) implements Reply {}

    /** Throws {@link GatewayRefusedException} where repeating would not help. */
    static Reply of(HttpResponse<byte[]> answer) {
        int status = answer.statusCode();
        return switch (status) {
            case 200, 207, 422 ->
                new Acknowledged(status, Answer.read(status, answer.body()).receipt());
            case 429, 500, 502, 503, 504 -> new Refused(status, Attempt.retryAfter(answer));
            default -> throw Answer.read(status, answer.body()).refusal();
        };
    }
}
