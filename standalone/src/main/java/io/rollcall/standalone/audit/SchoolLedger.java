package io.rollcall.standalone.audit;

import io.rollcall.event.Claim;
import io.rollcall.event.ClaimHistory;
import io.rollcall.event.Erasure;
import io.rollcall.event.MergeFurthest;
import io.rollcall.event.MergeSpan;
import io.rollcall.event.Observation;
import io.rollcall.event.PersonEntry;
import io.rollcall.event.PresenceHistory;
import io.rollcall.event.Span;
import io.rollcall.event.Subject;
import io.rollcall.event.Watched;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.BiConsumer;
import org.jspecify.annotations.Nullable;

/** What the log says of one school and kind of occasion: where every person stands on every occasion by the contract's merge rules, and from it every counter. */
final class SchoolLedger {

    private final Map<PersonKey, Claim> winners = new HashMap<>();
    private final Map<PersonKey, ClaimHistory> histories = new HashMap<>();
    private final Map<PersonKey, PresenceHistory> presences = new HashMap<>();
    private final Set<Subject> erased = new HashSet<>();

    /** Whoever is erased was never there, whether the log says so before or behind what it says of them. */
    void add(PersonEntry entry) {
        switch (entry) {
            case Observation observation -> {
                if (!erased.contains(observation.subject())) {
                    merge(observation);
                }
            }
            case Erasure erasure -> {
                erased.add(erasure.subject());
                List.of(winners, histories, presences)
                        .forEach(known ->
                                known.keySet().removeIf(key -> key.subject().equals(erasure.subject())));
            }
        }
    }

    private void merge(Observation observation) {
        var occasion = observation.occasion();
        var key = new PersonKey(occasion.kind().name(), occasion.date(), occasion.name(), observation.subject());
        Claim claim = observation.claim();
        switch (occasion.kind().mergeRule()) {
            case LATEST -> winners.merge(key, claim, (one, other) -> one.compareTo(other) >= 0 ? one : other);
            case FURTHEST ->
                histories.merge(key, ClaimHistory.EMPTY.with(claim), (history, first) -> history.with(claim));
            case SPAN ->
                presences.merge(key, PresenceHistory.EMPTY.with(claim), (history, first) -> history.with(claim));
        }
    }

    int persons() {
        return winners.size() + histories.size() + presences.size();
    }

    void forEachPerson(BiConsumer<PersonKey, PersonStanding> visitor) {
        forEachOfOneMinute(visitor);
        presences.forEach((key, history) -> visitor.accept(key, PersonStanding.of(MergeSpan.merge(history))));
    }

    /** Everybody but those at live classes, who are counted in a minute for each time that they enter or leave. */
    private void forEachOfOneMinute(BiConsumer<PersonKey, PersonStanding> visitor) {
        winners.forEach((key, claim) -> visitor.accept(key, PersonStanding.of(claim)));
        histories.forEach((key, history) -> visitor.accept(key, PersonStanding.of(MergeFurthest.merge(history))));
    }

    /** A fresh count of all persons; counters that would be 0 are absent. */
    Map<CounterKey, Long> recount() {
        Map<CounterKey, Long> counters = new HashMap<>();
        forEachPerson((key, standing) -> {
            if (!standing.isUnknown()) {
                count(counters, key, CounterKey.SCHOOL, "", standing.status(), standing.detail(), 1);
                count(counters, key, CounterKey.CLASS, standing.classCode(), standing.status(), standing.detail(), 1);
            }
        });
        forEachOfOneMinute((key, standing) -> {
            if (!standing.isUnknown()) {
                count(counters, key, CounterKey.MINUTE, standing.minute().toString(), standing.status(), "", 1);
            }
        });
        presences.forEach((key, history) ->
                countWatched(counters, key, MergeSpan.merge(history).watched()));
        counters.values().removeIf(count -> count == 0);
        return counters;
    }

    private static void countWatched(Map<CounterKey, Long> counters, PersonKey key, Watched watched) {
        for (Span span : watched.spans()) {
            count(counters, key, CounterKey.MINUTE, minute(span.from()), "WATCHING", "", 1);
            @Nullable Instant to = span.to();
            if (to != null) {
                count(counters, key, CounterKey.MINUTE, minute(to), "LEFT", "", 1);
            }
        }
        count(counters, key, CounterKey.WATCH, Instant.EPOCH.toString(), "SECONDS", "", watched.seconds());
        watched.countingSince().ifPresent(since -> {
            long into = since.getEpochSecond() % 60;
            count(counters, key, CounterKey.WATCH, minute(since), "WATCHING", "", 1);
            count(counters, key, CounterKey.WATCH, minute(since), "SECONDS_INTO_MINUTE", "", into);
        });
    }

    private static String minute(Instant instant) {
        return instant.truncatedTo(ChronoUnit.MINUTES).toString();
    }

    private static void count(
            Map<CounterKey, Long> counters,
            PersonKey key,
            String table,
            String split,
            String status,
            String detail,
            long amount) {
        var counter = new CounterKey(table, key.kind(), key.date(), key.occasion(), split, status, detail);
        counters.merge(counter, amount, Long::sum);
    }
}
