package io.rollcall.gateway.http;

import io.rollcall.gateway.feeds.ChangeFeed;
import io.rollcall.gateway.feeds.ReadRotation;
import jakarta.servlet.http.HttpServletRequest;
import java.time.Duration;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.http.CacheControl;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RestController;

/** {@code /v1/feeds/{district}/{feed}/keys}: an operator changes a feed's keys; the feed itself says which ones it has. */
@RestController
final class FeedKeysEndpoint {

    private static final Logger LOG = LoggerFactory.getLogger(FeedKeysEndpoint.class);

    private final Callers callers;
    private final ChangeFeed changeFeed;

    FeedKeysEndpoint(Callers callers, ChangeFeed changeFeed) {
        this.callers = callers;
        this.changeFeed = changeFeed;
    }

    @PostMapping("/v1/feeds/{district}/{feed}/keys")
    ResponseEntity<NewKeyAnswer> rotate(
            @PathVariable String district, @PathVariable String feed, HttpServletRequest request) {
        callers.requireOperator(request);
        ContentTypes.requireJsonIfAny(request);
        Duration overlap = ReadRotation.read(OpenBody.open(request, BodyLimit.FEED));
        ChangeFeed.Issued issued = changeFeed.rotate(district, feed, overlap);
        LOG.info(
                "request {}: feed {} has a new key, its others end in {}",
                RequestIdFilter.idOf(request),
                issued.feed().key(),
                overlap);
        return ResponseEntity.status(HttpStatus.CREATED)
                .cacheControl(CacheControl.noStore())
                .body(NewKeyAnswer.of(issued));
    }

    @DeleteMapping("/v1/feeds/{district}/{feed}/keys/{keyId}")
    ResponseEntity<Void> revoke(
            @PathVariable String district,
            @PathVariable String feed,
            @PathVariable String keyId,
            HttpServletRequest request) {
        callers.requireOperator(request);
        changeFeed.revoke(district, feed, keyId);
        LOG.info("request {}: a key of a feed is revoked", RequestIdFilter.idOf(request));
        return ResponseEntity.noContent().build();
    }

    @DeleteMapping("/v1/feeds/{district}/{feed}/keys")
    ResponseEntity<Void> revokeAll(
            @PathVariable String district, @PathVariable String feed, HttpServletRequest request) {
        callers.requireOperator(request);
        changeFeed.revokeAll(district, feed);
        LOG.info("request {}: all keys of a feed are revoked", RequestIdFilter.idOf(request));
        return ResponseEntity.noContent().build();
    }
}
