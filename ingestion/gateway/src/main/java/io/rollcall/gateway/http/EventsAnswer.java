package io.rollcall.gateway.http;

import io.rollcall.gateway.intake.Outcome;
import io.rollcall.gateway.intake.Refusal;
import java.util.List;
import org.springframework.http.HttpStatus;

/** The answer to {@code POST /v1/events} and {@code /v1/events:validate}: {@code received} = {@code admitted} + the rejected ones. */
record EventsAnswer(String requestId, int received, int admitted, List<Rejected> rejected) {

    record Rejected(int index, String id, String reason, String message) {}

    static EventsAnswer of(String requestId, Outcome outcome, Sentences sentences) {
        List<Rejected> rejected = outcome.refusals().stream()
                .map(refusal -> rejected(refusal, sentences))
                .toList();
        return new EventsAnswer(requestId, outcome.received(), outcome.admitted(), rejected);
    }

    /** 200 where all are admitted, 207 for some, 422 for none. */
    static HttpStatus status(Outcome outcome) {
        if (outcome.refusals().isEmpty()) {
            return HttpStatus.OK;
        }
        return outcome.admitted() > 0 ? HttpStatus.MULTI_STATUS : HttpStatus.UNPROCESSABLE_CONTENT;
    }

    private static Rejected rejected(Refusal refusal, Sentences sentences) {
        return new Rejected(
                refusal.index(),
                refusal.eventId(),
                refusal.fault().rule().reason().name(),
                sentences.of(refusal.fault()));
    }
}
