package io.rollcall.event;

import java.time.Instant;

/**
 * What an admitted event says about one person at one occasion. The gateway is its only source; every program behind it counts each one and drops none.
 *
 * @param occasion what the person was expected at
 * @param subject who
 * @param claim what is said, and its place in the order
 * @param feed the name of the feed that sent it
 * @param receivedAt when the gateway took it in; for freshness only, it decides nothing
 * @param closes whether nothing more of the occasion's date is admitted once the correction window is over; false where dates of any age come, or nobody knows
 */
public record Observation(
        Occasion occasion, Subject subject, Claim claim, String feed, Instant receivedAt, boolean closes)
        implements PersonEntry {

    public Observation {
        Codes.require(feed, "feed");
        receivedAt = Instant.ofEpochMilli(receivedAt.toEpochMilli());
        Status status = claim.standing().status();
        if (claim.operation() == Operation.SET && !occasion.kind().statuses().contains(status)) {
            throw new IllegalArgumentException(occasion.kind() + " has no status " + status);
        }
        boolean hasSpans = claim.operation() == Operation.SET && occasion.kind().mergeRule() == MergeRule.SPAN;
        if (hasSpans != (claim.presence() != null)) {
            throw new IllegalArgumentException("whoever stands at a live class, and nobody else, entered or left");
        }
        if (occasion.kind().mergeRule() == MergeRule.SPAN && claim.happened() != null) {
            throw new IllegalArgumentException("a live class's edges have their own time");
        }
    }

    /** Of a date that may always get more. */
    public Observation(Occasion occasion, Subject subject, Claim claim, String feed, Instant receivedAt) {
        this(occasion, subject, claim, feed, receivedAt, false);
    }

    @Override
    public String partitionKey() {
        return occasion.district() + '/' + occasion.school();
    }

    @Override
    public Instant writtenAt() {
        return receivedAt;
    }
}
