package io.rollcall.gateway.feeds;

import io.rollcall.event.Delivery;
import io.rollcall.event.Heartbeat;
import io.rollcall.event.RejectionReason;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** What one feed has sent, summed up delivery by delivery. Not thread-safe. */
final class FeedLedger {

    private static final Duration LONG_WINDOW = Duration.ofMinutes(15);
    private static final Duration SHORT_WINDOW = Duration.ofMinutes(1);
    private static final int BUCKET_SECONDS = 5;

    private record Bucket(long number, long events) {}

    private static final class Tally {
        private long admitted;
        private final Map<RejectionReason, Long> rejected = new EnumMap<>(RejectionReason.class);
        private final Map<String, Long> refusedRequests = new HashMap<>();
    }

    private final Deque<Bucket> recent = new ArrayDeque<>();
    /** Two: which of them is today depends on when it is asked. */
    private final TreeMap<LocalDate, Tally> newestDays = new TreeMap<>();

    private final Map<String, Instant> keysLastUsed = new HashMap<>();
    private final Map<String, SchoolsWord> words = new HashMap<>();
    private @Nullable Instant lastReceived;
    private @Nullable Instant lastEvent;
    private @Nullable Duration lastLag;

    void add(Delivery delivery) {
        lastReceived = later(lastReceived, delivery.at());
        keysLastUsed.merge(delivery.keyId(), delivery.at(), FeedLedger::later);
        if (delivery.newestEvent() != null) {
            lastEvent = delivery.newestEvent();
            lastLag = Duration.between(delivery.newestEvent(), delivery.at());
        }
        addToday(delivery);
        addRecent(delivery.at(), delivery.received());
    }

    void add(Heartbeat heartbeat) {
        words.computeIfAbsent(heartbeat.school(), _ -> new SchoolsWord()).add(heartbeat);
    }

    /** @param knownSince nothing is known of what came before: a count that reaches further back is not known */
    Activity at(Instant now, ZoneId zone, boolean lagMeansSomething, Instant knownSince) {
        LocalDate date = now.atZone(zone).toLocalDate();
        Instant midnight = date.atStartOfDay(zone).toInstant();
        boolean dayIsKnown = !knownSince.isAfter(midnight);
        Activity.Day day = day(date);
        return new Activity(
                lastReceived,
                lastEvent,
                lagMeansSomething ? lastLag : null,
                new Activity.PerSecond(
                        recentRate(now, SHORT_WINDOW, knownSince),
                        recentRate(now, LONG_WINDOW, knownSince),
                        dayIsKnown ? rate(day.received(), Duration.between(midnight, now)) : null),
                dayIsKnown ? day : null,
                completeThrough(),
                keysLastUsed);
    }

    private Activity.Day day(LocalDate date) {
        Tally tally = newestDays.getOrDefault(date, new Tally());
        long received = tally.admitted + sum(tally.rejected);
        return new Activity.Day(date, received, tally.admitted, tally.rejected, tally.refusedRequests);
    }

    private Map<String, Instant> completeThrough() {
        Map<String, Instant> bySchool = new HashMap<>();
        words.forEach((school, word) -> word.completeThrough().ifPresent(through -> bySchool.put(school, through)));
        return bySchool;
    }

    private @Nullable Double recentRate(Instant now, Duration window, Instant knownSince) {
        return knownSince.isAfter(now.minus(window)) ? null : rate(recentEvents(now, window), window);
    }

    private void addToday(Delivery delivery) {
        Tally tally = newestDays.computeIfAbsent(delivery.date(), _ -> new Tally());
        tally.admitted += delivery.admitted();
        delivery.rejected().forEach((reason, count) -> tally.rejected.merge(reason, (long) count, Long::sum));
        if (!delivery.failure().isEmpty()) {
            tally.refusedRequests.merge(delivery.failure(), 1L, Long::sum);
        }
        while (newestDays.size() > 2) {
            newestDays.pollFirstEntry();
        }
    }

    private void addRecent(Instant at, int events) {
        long number = at.getEpochSecond() / BUCKET_SECONDS;
        long oldest = number - LONG_WINDOW.toSeconds() / BUCKET_SECONDS;
        while (!recent.isEmpty() && recent.getFirst().number() < oldest) {
            recent.removeFirst();
        }
        if (!recent.isEmpty() && recent.getLast().number() >= number) {
            Bucket last = recent.removeLast();
            recent.addLast(new Bucket(last.number(), last.events() + events));
        } else {
            recent.addLast(new Bucket(number, events));
        }
    }

    private long recentEvents(Instant now, Duration window) {
        long after = now.getEpochSecond() / BUCKET_SECONDS - window.toSeconds() / BUCKET_SECONDS;
        return recent.stream()
                .filter(bucket -> bucket.number() > after)
                .mapToLong(Bucket::events)
                .sum();
    }

    private static double rate(long events, Duration time) {
        return time.isPositive() ? (double) events / Math.max(time.toSeconds(), 1) : 0;
    }

    private static long sum(Map<?, Long> counts) {
        return counts.values().stream().mapToLong(Long::longValue).sum();
    }

    private static Instant later(@Nullable Instant one, Instant other) {
        return one != null && one.isAfter(other) ? one : other;
    }
}
