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
 * @param activity null while the gateway is still reading back what was sent before it started
 */
record FeedAnswer(
        String district,
        String feed,
        List<String> schools,
        @Nullable Limit limit,
        List<Key> keys,
        @Nullable Activity activity) {

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
