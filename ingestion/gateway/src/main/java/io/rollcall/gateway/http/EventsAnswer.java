package io.rollcall.gateway.http;

import io.rollcall.gateway.intake.Outcome;
import io.rollcall.gateway.intake.Refusal;
import java.util.List;

/** The answer to {@code POST /v1/events}: {@code received} = {@code admitted} + the rejected ones. */
record EventsAnswer(String requestId, int received, int admitted, List<Rejected> rejected) {

    record Rejected(int index, String id, String reason, String message) {}

    static EventsAnswer of(String requestId, Outcome outcome, Sentences sentences) {
        List<Rejected> rejected = outcome.refusals().stream()
                .map(refusal -> rejected(refusal, sentences))
                .toList();
        return new EventsAnswer(requestId, outcome.received(), outcome.admitted(), rejected);
    }

    private static Rejected rejected(Refusal refusal, Sentences sentences) {
        return new Rejected(
                refusal.index(),
                refusal.eventId(),
                refusal.fault().rule().reason().name(),
                sentences.of(refusal.fault()));
    }
}
