package io.rollcall.gateway.http;

import io.rollcall.event.Feed;
import io.rollcall.gateway.feeds.FeedRegistry;
import io.rollcall.gateway.feeds.Missing;
import io.rollcall.gateway.feeds.Opening;
import io.rollcall.gateway.intake.Sender;
import io.rollcall.gateway.log.Readiness;
import io.rollcall.gateway.request.RequestFailedException;
import io.rollcall.gateway.request.RequestFailure;
import io.rollcall.gateway.security.OperatorKey;
import jakarta.servlet.http.HttpServletRequest;
import java.time.InstantSource;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;

/** Tells who calls, before anything of the body is read. Nobody is known until the feeds are restored, so readiness is asked first. */
final class Callers {

    private static final String BEARER = "Bearer ";

    private final Readiness readiness;
    private final FeedRegistry feeds;
    private final OperatorKey operator;
    private final NotePermissionFailure noteFailure;
    private final InstantSource clock;

    Callers(
            Readiness readiness,
            FeedRegistry feeds,
            OperatorKey operator,
            NotePermissionFailure noteFailure,
            InstantSource clock) {
        this.readiness = readiness;
        this.feeds = feeds;
        this.operator = operator;
        this.noteFailure = noteFailure;
        this.clock = clock;
    }

    /** The feed whose key the request carries. */
    Sender requireSender(HttpServletRequest request) {
        requireReady();
        Opening opening = opening(request).orElseThrow(Callers::unknown);
        return new Sender(opening.feed(), opening.key().id(), RequestIdFilter.idOf(request));
    }

    /** Returns the feed of the path where the request carries its key, or the operator's. */
    Feed requireFeedItselfOrOperator(HttpServletRequest request, String district, String feed) {
        requireReady();
        Optional<Feed> own = opening(request)
                .map(Opening::feed)
                .filter(found ->
                        found.district().equals(district) && found.feed().equals(feed));
        if (own.isPresent()) {
            return own.get();
        }
        requireOperator(request);
        return feeds.find(district, feed)
                .orElseThrow(() -> RequestFailedException.because(RequestFailure.NOT_FOUND, Missing.FEED));
    }

    /** Returns where the request carries the operator's key. */
    void requireOperator(HttpServletRequest request) {
        requireReady();
        if (!key(request).map(operator::isOpenedBy).orElse(false)) {
            opening(request).ifPresent(known -> noteFailure.note(known.feed(), request));
            throw unknown();
        }
    }

    private Optional<Opening> opening(HttpServletRequest request) {
        return key(request).flatMap(key -> feeds.openedBy(key, clock.instant()));
    }

    /** Returns where the feeds are known. */
    void requireReady() {
        if (!readiness.isReady()) {
            throw RequestFailedException.of(RequestFailure.LOG_UNAVAILABLE);
        }
    }

    private static Optional<String> key(HttpServletRequest request) {
        @Nullable String authorization = request.getHeader(HttpHeaders.AUTHORIZATION);
        if (authorization != null && authorization.regionMatches(true, 0, BEARER, 0, BEARER.length())) {
            return Optional.of(authorization.substring(BEARER.length()).trim());
        }
        return Optional.ofNullable(request.getHeader("X-Api-Key"));
    }

    private static RequestFailedException unknown() {
        return RequestFailedException.of(RequestFailure.UNKNOWN_KEY);
    }
}
