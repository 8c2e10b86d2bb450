package io.rollcall.gateway.intake;

import io.rollcall.event.Feed;

/**
 * Who sends a request.
 *
 * @param feed the feed that it speaks for
 * @param keyId the id of the key that it came with
 * @param requestId names the request in the evidence of what became of it
 */
public record Sender(Feed feed, String keyId, String requestId) {}
