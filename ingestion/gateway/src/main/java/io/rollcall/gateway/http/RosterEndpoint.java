package io.rollcall.gateway.http;

import io.rollcall.gateway.request.RequestFailedException;
import io.rollcall.gateway.request.RequestFailure;
import io.rollcall.gateway.roster.ReadRosterOptions;
import io.rollcall.gateway.roster.RosterOptions;
import io.rollcall.gateway.roster.RosterOutcome;
import io.rollcall.gateway.roster.TakeRoster;
import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RestController;

/** {@code POST /v1/roster}: takes a district's roster as a OneRoster zip, all or nothing, and answers once this gateway works by it. */
@RestController
final class RosterEndpoint {

    private static final Logger LOG = LoggerFactory.getLogger(RosterEndpoint.class);

    private final Callers callers;
    private final ReadRosterOptions readOptions;
    private final TakeRoster takeRoster;

    RosterEndpoint(Callers callers, ReadRosterOptions readOptions, TakeRoster takeRoster) {
        this.callers = callers;
        this.readOptions = readOptions;
        this.takeRoster = takeRoster;
    }

    record Answer(String requestId, int people, int changed, int schools, int entries) {}

    @PostMapping("/v1/roster")
    Answer post(HttpServletRequest request) {
        callers.requireOperator(request);
        ContentTypes.requireZip(request);
        RosterOptions options = readOptions.read(AddressParameters.of(request));
        RosterOutcome outcome = takeRoster.take(body(request), options);
        LOG.info(
                "request {}: district {} has a roster of {} people, {} of them changed; the directory took {} entries",
                RequestIdFilter.idOf(request),
                options.district(),
                outcome.people(),
                outcome.changed(),
                outcome.entries());
        return new Answer(
                RequestIdFilter.idOf(request),
                outcome.people(),
                outcome.changed(),
                outcome.schools(),
                outcome.entries());
    }

    private static byte[] body(HttpServletRequest request) {
        try (InputStream body = OpenBody.open(request, BodyLimit.ROSTER)) {
            byte[] zip = body.readAllBytes();
            if (zip.length == 0) {
                throw RequestFailedException.of(RequestFailure.EMPTY_BODY);
            }
            return zip;
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
    }
}
