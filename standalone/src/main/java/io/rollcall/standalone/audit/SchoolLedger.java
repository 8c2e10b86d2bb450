package io.rollcall.standalone.audit;

import io.rollcall.event.Claim;
import io.rollcall.event.Observation;
import java.util.HashMap;
import java.util.Map;
import java.util.function.BiConsumer;

/** What the log says of one school: the winning claim of every person and occasion, and from it every counter. */
final class SchoolLedger {

    private final Map<PersonKey, Claim> winners = new HashMap<>();

    void add(Observation observation) {
        var occasion = observation.occasion();
        var key = new PersonKey(occasion.kind().name(), occasion.date(), occasion.name(), observation.subject());
        winners.merge(key, observation.claim(), (one, other) -> one.compareTo(other) >= 0 ? one : other);
    }

    int persons() {
        return winners.size();
    }

    void forEachPerson(BiConsumer<PersonKey, PersonStanding> visitor) {
        winners.forEach((key, claim) -> visitor.accept(key, PersonStanding.of(claim)));
    }

    /** A fresh count of all winners; counters that would be 0 are absent. */
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
