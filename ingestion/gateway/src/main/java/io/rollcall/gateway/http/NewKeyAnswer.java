package io.rollcall.gateway.http;

import io.rollcall.gateway.feeds.ChangeFeed;

/** The one answer that shows a key. */
record NewKeyAnswer(String district, String feed, String key, String keyId) {

    static NewKeyAnswer of(ChangeFeed.Issued issued) {
        return new NewKeyAnswer(
                issued.feed().district(),
                issued.feed().feed(),
                issued.key(),
                issued.feed().keys().getLast().id());
    }

    @Override
    public String toString() {
        return "a key of " + district + '/' + feed;
    }
}
