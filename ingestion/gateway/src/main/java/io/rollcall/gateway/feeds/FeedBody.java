package io.rollcall.gateway.feeds;

import io.rollcall.gateway.request.ObjectBody;
import io.rollcall.gateway.request.RequestFailedException;
import io.rollcall.gateway.request.RequestFailure;

/** A body that says something of a feed, and how it fails. */
final class FeedBody {

    static final ObjectBody FORM = new ObjectBody(RequestFailure.INVALID_FEED, FeedRule.IS_OBJECT, FeedRule.FIELD_ONCE);

    private FeedBody() {}

    static RequestFailedException failure(FeedRule rule, String... arguments) {
        return RequestFailedException.because(RequestFailure.INVALID_FEED, rule, arguments);
    }
}
