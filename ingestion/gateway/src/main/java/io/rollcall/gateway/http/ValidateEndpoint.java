package io.rollcall.gateway.http;

import io.rollcall.gateway.intake.BatchForm;
import io.rollcall.gateway.intake.Outcome;
import io.rollcall.gateway.intake.Sender;
import io.rollcall.gateway.intake.TakeEvents;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RestController;

/** {@code POST /v1/events:validate}: the answer that {@code POST /v1/events} would give now; nothing is admitted or kept. It takes of the feed's rate like any other request. */
@RestController
final class ValidateEndpoint {

    private final Callers callers;
    private final RateGate gate;
    private final BodyMemory memory;
    private final TakeEvents takeEvents;
    private final Sentences sentences;

    ValidateEndpoint(Callers callers, RateGate gate, BodyMemory memory, TakeEvents takeEvents, Sentences sentences) {
        this.callers = callers;
        this.gate = gate;
        this.memory = memory;
        this.takeEvents = takeEvents;
        this.sentences = sentences;
    }

    @PostMapping("/v1/events:validate")
    ResponseEntity<EventsAnswer> post(HttpServletRequest request, HttpServletResponse response) {
        Sender sender = callers.requireSender(request);
        gate.enter(sender.feed(), response);
        try (BodyMemory.Share _ = memory.take(request)) {
            BatchForm form = ContentTypes.batchForm(request);
            Outcome outcome = takeEvents.tryOut(sender, form, OpenBody.open(request, BodyLimit.EVENTS));
            gate.pay(sender.feed(), outcome.received(), response);
            return ResponseEntity.status(EventsAnswer.status(outcome))
                    .contentType(MediaType.APPLICATION_JSON)
                    .body(EventsAnswer.of(sender.requestId(), outcome, sentences));
        }
    }
}
