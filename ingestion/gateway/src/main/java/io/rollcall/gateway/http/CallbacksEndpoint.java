package io.rollcall.gateway.http;

import io.rollcall.gateway.intake.Adapted;
import io.rollcall.gateway.intake.Outcome;
import io.rollcall.gateway.intake.Sender;
import io.rollcall.gateway.intake.TakeEvents;
import io.rollcall.gateway.platform.CallbackRequest;
import io.rollcall.gateway.platform.Callbacks;
import io.rollcall.gateway.platform.Opened;
import io.rollcall.gateway.platform.PlatformFeed;
import io.rollcall.gateway.platform.poll.AskSoon;
import io.rollcall.gateway.platform.poll.PollDirectory;
import io.rollcall.gateway.request.RequestFailedException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Collections;
import java.util.HashMap;
import java.util.Iterator;
import java.util.Locale;
import java.util.Map;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RestController;

/**
 * {@code /v1/callbacks/PLATFORM/FEED}: what a platform calls by itself. The platform's signature stands where a feed's key stands elsewhere. A callback whose events were
 * decided on is answered as the platform wants to hear it, rejected or not: it would only send the same again; what was rejected stands in the feed's rejections.
 */
@RestController
final class CallbacksEndpoint {

    private final Callers callers;
    private final RateGate gate;
    private final BodyMemory memory;
    private final Callbacks callbacks;
    private final TakeEvents takeEvents;
    private final NoteRefusals refusals;
    private final AskSoon askSoon;

    CallbacksEndpoint(
            Callers callers,
            RateGate gate,
            BodyMemory memory,
            Callbacks callbacks,
            TakeEvents takeEvents,
            NoteRefusals refusals,
            AskSoon askSoon) {
        this.callers = callers;
        this.gate = gate;
        this.memory = memory;
        this.callbacks = callbacks;
        this.takeEvents = takeEvents;
        this.refusals = refusals;
        this.askSoon = askSoon;
    }

    @GetMapping("/v1/callbacks/{platform}/{feed}")
    ResponseEntity<String> get(
            @PathVariable String platform,
            @PathVariable String feed,
            HttpServletRequest request,
            HttpServletResponse response) {
        return take(platform, feed, request, response);
    }

    @PostMapping("/v1/callbacks/{platform}/{feed}")
    ResponseEntity<String> post(
            @PathVariable String platform,
            @PathVariable String feed,
            HttpServletRequest request,
            HttpServletResponse response) {
        return take(platform, feed, request, response);
    }

    private ResponseEntity<String> take(
            String platform, String name, HttpServletRequest request, HttpServletResponse response) {
        callers.requireReady();
        PlatformFeed feed = callbacks.feed(platform, name);
        Sender sender = new Sender(feed.feed(), platform, RequestIdFilter.idOf(request));
        try (BodyMemory.Share _ = memory.take(request)) {
            Opened opened = open(feed, sender, request);
            if (opened.directoryChanged()) {
                askSoon.ask(feed, PollDirectory.NAME);
            }
            if (opened.holdsEvents()) {
                gate.enter(sender.feed(), response);
                Iterator<Adapted> events = opened.events().iterator();
                Outcome outcome = takeEvents.take(sender, () -> events.hasNext() ? events.next() : null);
                gate.pay(sender.feed(), outcome.received(), response);
            }
            return ResponseEntity.ok()
                    .contentType(MediaType.parseMediaType(opened.reply().contentType()))
                    .body(opened.reply().body());
        }
    }

    /** What is not proved to be the platform's leaves no trace in the log: anybody could fill it. */
    private Opened open(PlatformFeed feed, Sender sender, HttpServletRequest request) {
        try {
            return callbacks.open(feed, read(request));
        } catch (RequestFailedException refused) {
            switch (refused.failure()) {
                case STALE_CALLBACK, UNDECIPHERABLE_CALLBACK, WRONG_RECEIVER ->
                    refusals.note(sender, refused.failure());
                default -> {} // not proved to be the platform's
            }
            throw refused;
        }
    }

    /** The body first: asked for a parameter, a form's body would be read for parameters. */
    private static CallbackRequest read(HttpServletRequest request) {
        byte[] body = body(request);
        Map<String, String> parameters = new HashMap<>();
        request.getParameterMap().forEach((name, values) -> parameters.put(name, values[0]));
        Map<String, String> headers = new HashMap<>();
        for (String name : Collections.list(request.getHeaderNames())) {
            headers.putIfAbsent(name.toLowerCase(Locale.ROOT), request.getHeader(name));
        }
        return new CallbackRequest(parameters, headers, body);
    }

    private static byte[] body(HttpServletRequest request) {
        try (InputStream body = OpenBody.open(request, BodyLimit.CALLBACK)) {
            return body.readAllBytes();
        } catch (IOException neverThrown) {
            throw new UncheckedIOException(neverThrown);
        }
    }
}
