package io.rollcall.gateway.http;

import io.rollcall.gateway.intake.Sender;
import io.rollcall.gateway.outstanding.FindOutstanding;
import io.rollcall.gateway.outstanding.Outstanding;
import io.rollcall.gateway.request.RequestFailedException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.time.Instant;
import java.util.List;
import org.springframework.http.CacheControl;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RestController;

/** {@code POST /v1/outstanding:match}: a school posts the ids of those it expects, and those who have not answered come back. Nothing is stored; that it was asked is audited. */
@RestController
final class OutstandingEndpoint {

    private final Callers callers;
    private final RateGate gate;
    private final BodyMemory memory;
    private final FindOutstanding find;
    private final NoteRefusals refusals;

    OutstandingEndpoint(
            Callers callers, RateGate gate, BodyMemory memory, FindOutstanding find, NoteRefusals refusals) {
        this.callers = callers;
        this.gate = gate;
        this.memory = memory;
        this.find = find;
        this.refusals = refusals;
    }

    /** Who has not answered, by the school's own ids; nobody else sees it. */
    record OutstandingAnswer(String requestId, int asked, List<String> unanswered, Instant completeThrough) {

        @Override
        public String toString() {
            return "the answer to " + requestId;
        }
    }

    /** An id costs as much of the feed's rate as an event. */
    @PostMapping("/v1/outstanding:match")
    ResponseEntity<OutstandingAnswer> match(HttpServletRequest request, HttpServletResponse response) {
        Sender sender = callers.requireSender(request);
        gate.enter(sender.feed(), response);
        try (BodyMemory.Share _ = memory.take(request)) {
            ContentTypes.requireJsonIfAny(request);
            Outstanding outstanding =
                    find.find(sender.feed(), sender.requestId(), OpenBody.open(request, BodyLimit.EVENTS));
            gate.pay(sender.feed(), outstanding.asked(), response);
            return ResponseEntity.ok()
                    .cacheControl(CacheControl.noStore())
                    .body(new OutstandingAnswer(
                            sender.requestId(),
                            outstanding.asked(),
                            outstanding.unanswered(),
                            outstanding.completeThrough()));
        } catch (RequestFailedException refused) {
            gate.pay(sender.feed(), 0, response);
            refusals.note(sender, refused.failure());
            throw refused;
        }
    }
}
