package io.rollcall.gateway.http;

import io.rollcall.gateway.feeds.ChangeFeed;
import io.rollcall.gateway.feeds.FeedDefinition;
import io.rollcall.gateway.feeds.FeedRegistry;
import io.rollcall.gateway.feeds.ReadFeedDefinition;
import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.http.CacheControl;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RestController;

/** {@code PUT /v1/feeds/{district}/{feed}}: lets a feed in or changes it, and shows its new key this once. {@code GET /v1/feeds}: all of them. */
@RestController
final class FeedsEndpoint {

    private static final Logger LOG = LoggerFactory.getLogger(FeedsEndpoint.class);

    private final Callers callers;
    private final FeedRegistry feeds;
    private final ChangeFeed changeFeed;
    private final DescribeFeed describe;

    FeedsEndpoint(Callers callers, FeedRegistry feeds, ChangeFeed changeFeed, DescribeFeed describe) {
        this.callers = callers;
        this.feeds = feeds;
        this.changeFeed = changeFeed;
        this.describe = describe;
    }

    record All(List<FeedAnswer> feeds) {}

    @GetMapping("/v1/feeds")
    All all(HttpServletRequest request) {
        callers.requireOperator(request);
        return new All(feeds.all().stream().map(describe::describe).toList());
    }

    @PutMapping("/v1/feeds/{district}/{feed}")
    ResponseEntity<NewKeyAnswer> put(
            @PathVariable String district, @PathVariable String feed, HttpServletRequest request) {
        callers.requireOperator(request);
        ContentTypes.requireJsonIfAny(request);
        FeedDefinition definition = ReadFeedDefinition.read(OpenBody.open(request, BodyLimit.FEED));
        ChangeFeed.Issued issued = changeFeed.open(district, feed, definition);
        LOG.info(
                "request {}: feed {} has a new key{}",
                RequestIdFilter.idOf(request),
                issued.feed().key(),
                definition.revokeOthers() ? ", its others are revoked" : "");
        return ResponseEntity.status(issued.created() ? HttpStatus.CREATED : HttpStatus.OK)
                .cacheControl(CacheControl.noStore())
                .body(NewKeyAnswer.of(issued));
    }
}
