package io.rollcall.gateway.http;

import io.rollcall.event.Feed;
import io.rollcall.event.Rejection;
import io.rollcall.event.RejectionReason;
import io.rollcall.gateway.log.RejectionHistory;
import io.rollcall.gateway.request.RequestFailedException;
import io.rollcall.gateway.request.RequestFailure;
import jakarta.servlet.http.HttpServletRequest;
import java.time.Instant;
import java.util.List;
import java.util.OptionalLong;
import org.jspecify.annotations.Nullable;
import org.springframework.http.CacheControl;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** {@code GET /v1/feeds/{district}/{feed}} and its {@code /rejections}: a technician sees what became of a feed's events, with the feed's own key or the operator's. */
@RestController
final class FeedStatusEndpoint {

    private static final int MOST = 1_000;

    private final Callers callers;
    private final DescribeFeed describe;
    private final RejectionHistory history;
    private final Sentences sentences;

    FeedStatusEndpoint(Callers callers, DescribeFeed describe, RejectionHistory history, Sentences sentences) {
        this.callers = callers;
        this.describe = describe;
        this.history = history;
        this.sentences = sentences;
    }

    /**
     * @param next what to pass as {@code cursor} for older ones; null where there are none
     */
    record Rejections(List<Rejected> rejections, @Nullable String next) {}

    /** A rejected event, as the answer to its request told of it. */
    record Rejected(
            Instant at,
            String requestId,
            int index,
            String id,
            String school,
            RejectionReason reason,
            String message) {}

    @GetMapping("/v1/feeds/{district}/{feed}")
    ResponseEntity<FeedAnswer> feed(
            @PathVariable String district, @PathVariable String feed, HttpServletRequest request) {
        Feed found = callers.requireFeedItselfOrOperator(request, district, feed);
        return ResponseEntity.ok().cacheControl(CacheControl.noStore()).body(describe.describe(found));
    }

    @GetMapping("/v1/feeds/{district}/{feed}/rejections")
    ResponseEntity<Rejections> rejections(
            @PathVariable String district,
            @PathVariable String feed,
            @RequestParam(required = false) @Nullable String cursor,
            @RequestParam(defaultValue = "100") String limit,
            HttpServletRequest request) {
        Feed found = callers.requireFeedItselfOrOperator(request, district, feed);
        RejectionHistory.Page page = history.page(found.district(), found.feed(), position(cursor), most(limit));
        return ResponseEntity.ok().cacheControl(CacheControl.noStore()).body(shown(page));
    }

    private Rejections shown(RejectionHistory.Page page) {
        OptionalLong next = page.next();
        return new Rejections(
                page.rejections().stream().map(this::shown).toList(),
                next.isPresent() ? String.valueOf(next.getAsLong()) : null);
    }

    private Rejected shown(Rejection rejection) {
        return new Rejected(
                rejection.at(),
                rejection.requestId(),
                rejection.index(),
                rejection.eventId(),
                rejection.school(),
                rejection.reason(),
                sentences.of(rejection));
    }

    private static OptionalLong position(@Nullable String cursor) {
        if (cursor == null) {
            return OptionalLong.empty();
        }
        if (!cursor.matches("\\d{1,18}")) {
            throw RequestFailedException.because(RequestFailure.BAD_REQUEST, QueryRule.CURSOR);
        }
        return OptionalLong.of(Long.parseLong(cursor));
    }

    private static int most(String limit) {
        if (limit.matches("\\d{1,4}")) {
            int most = Integer.parseInt(limit);
            if (most >= 1 && most <= MOST) {
                return most;
            }
        }
        throw RequestFailedException.because(RequestFailure.BAD_REQUEST, QueryRule.LIMIT, String.valueOf(MOST));
    }
}
