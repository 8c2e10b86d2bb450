package io.rollcall.gateway.http;

import io.rollcall.gateway.intake.BatchForm;
import io.rollcall.gateway.intake.Outcome;
import io.rollcall.gateway.intake.Sender;
import io.rollcall.gateway.intake.TakeEvents;
import io.rollcall.gateway.log.LogUnavailableException;
import io.rollcall.gateway.request.RequestFailedException;
import io.rollcall.gateway.request.RequestFailure;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RestController;

/** {@code POST /v1/events}: takes a feed's events and answers, once the log has them, what became of each. */
@RestController
final class EventsEndpoint {

    private static final Logger LOG = LoggerFactory.getLogger(EventsEndpoint.class);

    private final Callers callers;
    private final RateGate gate;
    private final BodyMemory memory;
    private final TakeEvents takeEvents;
    private final Sentences sentences;

    EventsEndpoint(Callers callers, RateGate gate, BodyMemory memory, TakeEvents takeEvents, Sentences sentences) {
        this.callers = callers;
        this.gate = gate;
        this.memory = memory;
        this.takeEvents = takeEvents;
        this.sentences = sentences;
    }

    @PostMapping("/v1/events")
    ResponseEntity<EventsAnswer> post(HttpServletRequest request, HttpServletResponse response) {
        Sender sender = callers.requireSender(request);
        gate.enter(sender.feed(), response);
        try (BodyMemory.Share _ = memory.take(request)) {
            Outcome outcome = take(sender, request, response);
            gate.pay(sender.feed(), outcome.received(), response);
            return ResponseEntity.status(EventsAnswer.status(outcome))
                    .contentType(MediaType.APPLICATION_JSON)
                    .body(EventsAnswer.of(sender.requestId(), outcome, sentences));
        }
    }

    private Outcome take(Sender sender, HttpServletRequest request, HttpServletResponse response) {
        try {
            BatchForm form = ContentTypes.batchForm(request);
            return takeEvents.take(sender, form, OpenBody.open(request, BodyLimit.EVENTS));
        } catch (RequestFailedException refused) {
            gate.pay(sender.feed(), 0, response);
            note(sender, refused.failure());
            throw refused;
        }
    }

    private void note(Sender sender, RequestFailure failure) {
        try {
            takeEvents.noteRefusal(sender, failure);
        } catch (LogUnavailableException unnoted) {
            LOG.warn("request {} was refused, which is not noted: {}", sender.requestId(), unnoted.getMessage());
        }
    }
}
