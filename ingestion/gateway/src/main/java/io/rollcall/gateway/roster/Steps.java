package io.rollcall.gateway.roster;

import java.time.LocalDate;
import java.util.Collection;
import java.util.NavigableMap;
import java.util.Set;
import java.util.TreeMap;

/** How many people a place has, day by day: the days on which the number changes. */
final class Steps {

    private final NavigableMap<LocalDate, Integer> changes = new TreeMap<>();

    /** @param to the first day on which they are no longer there */
    void add(LocalDate from, LocalDate to) {
        changes.merge(from, 1, Integer::sum);
        changes.merge(to, -1, Integer::sum);
    }

    /** @param before how many there were before the first of these days */
    int on(LocalDate day, int before) {
        if (changes.isEmpty() || day.isBefore(changes.firstKey())) {
            return before;
        }
        Collection<Integer> until = changes.headMap(day, true).values();
        return until.stream().mapToInt(Integer::intValue).sum();
    }

    Set<LocalDate> days() {
        return changes.keySet();
    }

    boolean isEmpty() {
        return changes.isEmpty();
    }
}
