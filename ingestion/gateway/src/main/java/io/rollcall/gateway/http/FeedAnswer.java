package io.rollcall.gateway.http;

import io.rollcall.event.RejectionReason;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What a technician sees of a feed. Null stands for what is not known, or is not so; never 0.
 *
 * @param limit its own, if it has one
 * @param history whether it brings closed days only, which a backfill counts
 * @param activity null while the gateway is still reading back what was sent before it started
 * @param polls what is asked for on its behalf, of a platform that only tells when asked
 */
record FeedAnswer(
        String district,
        String feed,
        List<String> schools,
        @Nullable Limit limit,
        boolean history,
        List<Key> keys,
        @Nullable Activity activity,
        List<Poll> polls) {

    /**
     * @param platform that is asked
     * @param lastStarted when the round under way, else the last one, began
     * @param lastComplete when the last one ended that had everything
     * @param failures how many in succession did not come to their end
     * @param problem why the last one did not; null where it did
     */
    record Poll(
            String platform,
            String name,
            Instant lastStarted,
            @Nullable Instant lastComplete,
            Instant next,
            int failures,
            @Nullable Problem problem) {}

    /** A reason and the sentence by which it can be mended. */
    record Problem(String reason, String message) {}

    record Limit(int eventsPerSecond, int burst) {}

    record Key(
            String id,
            @Nullable Instant created,
            @Nullable Instant lastUsed,
            @Nullable Instant validUntil) {}

    record Activity(
            @Nullable Instant lastReceived,
            @Nullable Instant lastEvent,
            @Nullable Double lagSeconds,
            PerSecond eventsPerSecond,
            List<School> completeThrough,
            @Nullable Day today) {}

    record School(String school, @Nullable Instant attendance) {}

    record PerSecond(
            @Nullable Double lastMinute,
            @Nullable Double last15Minutes,
            @Nullable Double today) {}

    record Day(
            LocalDate date,
            long received,
            long admitted,
            long rejected,
            Map<RejectionReason, Long> rejectedByReason,
            Map<String, Long> refusedRequests) {}
}
