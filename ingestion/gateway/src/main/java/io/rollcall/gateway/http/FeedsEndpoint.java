package io.rollcall.gateway.http;

import io.rollcall.gateway.feeds.FeedDefinition;
import io.rollcall.gateway.feeds.IssueFeedKey;
import io.rollcall.gateway.feeds.ReadFeedDefinition;
import jakarta.servlet.http.HttpServletRequest;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.http.CacheControl;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RestController;

/** {@code PUT /v1/feeds/{district}/{feed}}: lets a feed in or changes it, and shows its new key this once. */
@RestController
final class FeedsEndpoint {

    private static final Logger LOG = LoggerFactory.getLogger(FeedsEndpoint.class);

    private final Callers callers;
    private final IssueFeedKey issueFeedKey;

    FeedsEndpoint(Callers callers, IssueFeedKey issueFeedKey) {
        this.callers = callers;
        this.issueFeedKey = issueFeedKey;
    }

    record Answer(String district, String feed, String key) {

        @Override
        public String toString() {
            return "a key of " + district + '/' + feed;
        }
    }

    @PutMapping("/v1/feeds/{district}/{feed}")
    ResponseEntity<Answer> put(@PathVariable String district, @PathVariable String feed, HttpServletRequest request) {
        callers.requireOperator(request);
        ContentTypes.requireJsonIfAny(request);
        FeedDefinition definition = ReadFeedDefinition.read(OpenBody.open(request, BodyLimit.FEED));
        IssueFeedKey.Issued issued = issueFeedKey.issue(district, feed, definition);
        LOG.info(
                "request {}: feed {} has a new key{}",
                RequestIdFilter.idOf(request),
                issued.feed().key(),
                definition.revokeOthers() ? ", its others are revoked" : "");
        return ResponseEntity.status(issued.created() ? HttpStatus.CREATED : HttpStatus.OK)
                .cacheControl(CacheControl.noStore())
                .body(new Answer(district, feed, issued.key()));
    }
}
