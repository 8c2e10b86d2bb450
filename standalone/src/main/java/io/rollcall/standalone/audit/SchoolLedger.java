package io.rollcall.standalone.audit;

import io.rollcall.event.Claim;
import io.rollcall.event.ClaimHistory;
import io.rollcall.event.MergeFurthest;
import io.rollcall.event.Observation;
import java.util.HashMap;
import java.util.Map;
import java.util.function.BiConsumer;

/** What the log says of one school: where every person stands on every occasion by the contract's merge rules, and from it every counter. */
final class SchoolLedger {

    private final Map<PersonKey, Claim> winners = new HashMap<>();
    private final Map<PersonKey, ClaimHistory> histories = new HashMap<>();

    void add(Observation observation) {
        var occasion = observation.occasion();
        var key = new PersonKey(occasion.kind().name(), occasion.date(), occasion.name(), observation.subject());
        Claim claim = observation.claim();
        switch (occasion.kind().mergeRule()) {
            case LATEST -> winners.merge(key, claim, (one, other) -> one.compareTo(other) >= 0 ? one : other);
            case FURTHEST ->
                histories.merge(key, ClaimHistory.EMPTY.with(claim), (history, first) -> history.with(claim));
        }
    }

    int persons() {
        return winners.size() + histories.size();
    }

    void forEachPerson(BiConsumer<PersonKey, PersonStanding> visitor) {
        winners.forEach((key, claim) -> visitor.accept(key, PersonStanding.of(claim)));
        histories.forEach((key, history) -> visitor.accept(key, PersonStanding.of(MergeFurthest.merge(history))));
    }

    /** A fresh count of all persons; counters that would be 0 are absent. */
    Map<CounterKey, Long> recount() {
        Map<CounterKey, Long> counters = new HashMap<>();
        forEachPerson((key, standing) -> {
            if (!standing.isUnknown()) {
                count(counters, CounterKey.SCHOOL, key, "", standing, standing.detail());
                count(counters, CounterKey.CLASS, key, standing.classCode(), standing, standing.detail());
                count(counters, CounterKey.MINUTE, key, standing.minute().toString(), standing, "");
            }
        });
        return counters;
    }

    private static void count(
            Map<CounterKey, Long> counters,
            String table,
            PersonKey key,
            String split,
            PersonStanding standing,
            String detail) {
        var counter = new CounterKey(table, key.kind(), key.date(), key.occasion(), split, standing.status(), detail);
        counters.merge(counter, 1L, Long::sum);
    }
}
