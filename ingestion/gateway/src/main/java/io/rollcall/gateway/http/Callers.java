package io.rollcall.gateway.http;

import io.rollcall.event.Feed;
import io.rollcall.gateway.feeds.FeedRegistry;
import io.rollcall.gateway.log.Readiness;
import io.rollcall.gateway.request.RequestFailedException;
import io.rollcall.gateway.request.RequestFailure;
import io.rollcall.gateway.security.OperatorKey;
import jakarta.servlet.http.HttpServletRequest;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;

/** Tells who calls, before anything of the body is read. Nobody is known until the feeds are restored, so readiness is asked first. */
final class Callers {

    private static final String BEARER = "Bearer ";

    private final Readiness readiness;
    private final FeedRegistry feeds;
    private final OperatorKey operator;

    Callers(Readiness readiness, FeedRegistry feeds, OperatorKey operator) {
        this.readiness = readiness;
        this.feeds = feeds;
        this.operator = operator;
    }

    /** The feed whose key the request carries. */
    Feed requireFeed(HttpServletRequest request) {
        requireReady();
        return key(request).flatMap(feeds::openedBy).orElseThrow(Callers::unknown);
    }

    /** Returns where the request carries the operator's key. */
    void requireOperator(HttpServletRequest request) {
        requireReady();
        if (!key(request).map(operator::isOpenedBy).orElse(false)) {
            throw unknown();
        }
    }

    private void requireReady() {
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
