package io.rollcall.gateway.http;

import io.rollcall.gateway.intake.BatchForm;
import io.rollcall.gateway.intake.Outcome;
import io.rollcall.gateway.intake.Sender;
import io.rollcall.gateway.intake.TakeEvents;
import io.rollcall.gateway.request.RequestFailedException;
import io.rollcall.gateway.request.RequestFailure;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.InputStream;
import java.util.function.BiConsumer;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RestController;

/** {@code POST /v1/events}: takes a feed's events and answers, once the log has them, what became of each. {@code POST /v1/events:validate} only says what would. Both take of the feed's rate. */
@RestController
final class EventsEndpoint {

    private final Callers callers;
    private final RateGate gate;
    private final BodyMemory memory;
    private final TakeEvents takeEvents;
    private final NoteRefusals refusals;
    private final Sentences sentences;

    EventsEndpoint(
            Callers callers,
            RateGate gate,
            BodyMemory memory,
            TakeEvents takeEvents,
            NoteRefusals refusals,
            Sentences sentences) {
        this.callers = callers;
        this.gate = gate;
        this.memory = memory;
        this.takeEvents = takeEvents;
        this.refusals = refusals;
        this.sentences = sentences;
    }

    @PostMapping("/v1/events")
    ResponseEntity<EventsAnswer> post(HttpServletRequest request, HttpServletResponse response) {
        return answer(request, response, takeEvents::take, refusals::note);
    }

    /** The answer that the same body would get there now; nothing of it is admitted or kept, not even that it was refused. */
    @PostMapping("/v1/events:validate")
    ResponseEntity<EventsAnswer> validate(HttpServletRequest request, HttpServletResponse response) {
        return answer(request, response, takeEvents::tryOut, (sender, failure) -> {});
    }

    /** Reads a batch and decides on each of its events. */
    private interface Decide {
        Outcome on(Sender sender, BatchForm form, InputStream body);
    }

    private ResponseEntity<EventsAnswer> answer(
            HttpServletRequest request,
            HttpServletResponse response,
            Decide decide,
            BiConsumer<Sender, RequestFailure> refused) {
        Sender sender = callers.requireSender(request);
        gate.enter(sender.feed(), response);
        try (BodyMemory.Share _ = memory.take(request)) {
            Outcome outcome = outcome(sender, request, response, decide, refused);
            gate.pay(sender.feed(), outcome.received(), response);
            return ResponseEntity.status(EventsAnswer.status(outcome))
                    .contentType(MediaType.APPLICATION_JSON)
                    .body(EventsAnswer.of(sender.requestId(), outcome, sentences));
        }
    }

    private Outcome outcome(
            Sender sender,
            HttpServletRequest request,
            HttpServletResponse response,
            Decide decide,
            BiConsumer<Sender, RequestFailure> refused) {
        try {
            return decide.on(sender, ContentTypes.batchForm(request), OpenBody.open(request, BodyLimit.EVENTS));
        } catch (RequestFailedException whole) {
            gate.pay(sender.feed(), 0, response);
            refused.accept(sender, whole.failure());
            throw whole;
        }
    }
}
