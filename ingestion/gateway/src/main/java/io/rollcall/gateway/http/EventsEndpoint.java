package io.rollcall.gateway.http;

import io.rollcall.event.Feed;
import io.rollcall.gateway.intake.BatchForm;
import io.rollcall.gateway.intake.Outcome;
import io.rollcall.gateway.intake.TakeEvents;
import jakarta.servlet.http.HttpServletRequest;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RestController;

/** {@code POST /v1/events}: takes a feed's events and answers, once the log has them, what became of each. */
@RestController
final class EventsEndpoint {

    private final Callers callers;
    private final BodyMemory memory;
    private final TakeEvents takeEvents;
    private final Sentences sentences;

    EventsEndpoint(Callers callers, BodyMemory memory, TakeEvents takeEvents, Sentences sentences) {
        this.callers = callers;
        this.memory = memory;
        this.takeEvents = takeEvents;
        this.sentences = sentences;
    }

    @PostMapping("/v1/events")
    ResponseEntity<EventsAnswer> post(HttpServletRequest request) {
        Feed feed = callers.requireFeed(request);
        BatchForm form = ContentTypes.batchForm(request);
        String requestId = RequestIdFilter.idOf(request);
        try (BodyMemory.Share _ = memory.take(request)) {
            Outcome outcome = takeEvents.take(feed, requestId, form, OpenBody.open(request, BodyLimit.EVENTS));
            return ResponseEntity.status(status(outcome))
                    .contentType(MediaType.APPLICATION_JSON)
                    .body(EventsAnswer.of(requestId, outcome, sentences));
        }
    }

    private static HttpStatus status(Outcome outcome) {
        if (outcome.refusals().isEmpty()) {
            return HttpStatus.OK;
        }
        return outcome.admitted() > 0 ? HttpStatus.MULTI_STATUS : HttpStatus.UNPROCESSABLE_CONTENT;
    }
}
