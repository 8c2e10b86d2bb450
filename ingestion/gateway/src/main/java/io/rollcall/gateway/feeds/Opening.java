package io.rollcall.gateway.feeds;

import io.rollcall.event.Feed;
import io.rollcall.event.FeedKey;

/**
 * A feed, opened.
 *
 * @param feed as its newest version has it
 * @param key which of its keys opened it
 */
public record Opening(Feed feed, FeedKey key) {}
