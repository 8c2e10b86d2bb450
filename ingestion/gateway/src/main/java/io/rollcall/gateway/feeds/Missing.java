package io.rollcall.gateway.feeds;

/** What a path can name that is not there; each has its own sentence in the message bundles. */
public enum Missing {
    FEED,
    KEY
}
