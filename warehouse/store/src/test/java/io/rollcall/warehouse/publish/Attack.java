package io.rollcall.warehouse.publish;

import static java.util.stream.Collectors.toSet;

import io.rollcall.warehouse.publish.MadeUpSchools.Place;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/** What an analyst can work out of the figures of one school that {@link ReadFacts} found: small figures that the school's live totals alone do not tell. */
final class Attack {

    private static final int ROUNDS = 5;

    private final List<Fact> facts;
    private final Map<Place, Long> people;
    private final long least;
    private final Map<Place, Integer> unknowns = new HashMap<>();
    private final Set<String> revealed = new TreeSet<>();
    private long pairs;
    private long cells;

    /** @param people the truth, which the attack is judged by */
    Attack(List<Fact> facts, Set<Place> places, Map<Place, Long> people, long least) {
        this.facts = facts;
        this.people = people;
        this.least = least;
        places.forEach(place -> unknowns.put(place, unknowns.size()));
    }

    /** Of every two figures of which one counts some of the people of the other: the difference. And each figure itself. */
    Attack byPairs() {
        Knowledge totals = knowledge(Fact::live);
        for (Fact whole : facts) {
            judge(whole.places(), whole.people(), totals);
            for (Fact part : facts) {
                pairs++;
                if (whole.places().size() > part.places().size()
                        && whole.places().containsAll(part.places())) {
                    Set<Place> left = new HashSet<>(whole.places());
                    left.removeAll(part.places());
                    judge(left, whole.people() - part.people(), totals);
                }
            }
        }
        return this;
    }

    /** All figures together, with every sum and difference of any number of them: is the cell one of those? */
    Attack byAlgebra(List<Set<Place>> targets, List<long[]> assumptions) {
        Knowledge totals = knowledge(Fact::live);
        Knowledge all = knowledge(fact -> true);
        assumptions.forEach(totals::learn);
        assumptions.forEach(all::learn);
        for (Set<Place> cell : targets) {
            cells++;
            if (all.determines(row(cell))) {
                judge(cell, Fact.truth(cell, people), totals);
            }
        }
        return this;
    }

    /** Nobody counts less than nothing: how far are the cells of one grouping, which share nobody, bounded from below and above? */
    Attack byBounds(List<Set<Place>> grouping) {
        long[][] withTotals = bounds(grouping, Fact::live);
        long[][] withAll = bounds(grouping, fact -> true);
        for (int cell = 0; cell < grouping.size(); cell++) {
            cells++;
            if (Fact.truth(grouping.get(cell), people) < least
                    && width(withAll[cell]) < Math.min(least, width(withTotals[cell]))) {
                revealed.add("within bounds: " + name(grouping.get(cell)));
            }
        }
        return this;
    }

    long pairs() {
        return pairs;
    }

    long cells() {
        return cells;
    }

    Set<String> revealed() {
        return revealed;
    }

    long[] row(Set<Place> places) {
        long[] row = new long[unknowns.size()];
        places.forEach(place -> row[unknowns.getOrDefault(place, -1)] = 1);
        return row;
    }

    private void judge(Set<Place> places, long figure, Knowledge totals) {
        if (figure < least && !totals.determines(row(places))) {
            revealed.add(figure + " of " + name(places));
        }
    }

    private Knowledge knowledge(Predicate<Fact> which) {
        Knowledge knowledge = new Knowledge();
        facts.stream().filter(which).forEach(fact -> knowledge.learn(row(fact.places())));
        return knowledge;
    }

    private long[][] bounds(List<Set<Place>> grouping, Predicate<Fact> which) {
        long[][] bounds = new long[grouping.size()][];
        Arrays.setAll(bounds, cell -> new long[] {0, Integer.MAX_VALUE});
        List<Fact> told = facts.stream().filter(which).toList();
        for (int round = 0; round < ROUNDS; round++) {
            for (Fact fact : told) {
                int[] inside = IntStream.range(0, grouping.size())
                        .filter(cell -> fact.places().containsAll(grouping.get(cell)))
                        .toArray();
                if (Arrays.stream(inside).map(cell -> grouping.get(cell).size()).sum()
                        == fact.places().size()) {
                    narrow(bounds, inside, fact.people());
                }
            }
        }
        return bounds;
    }

    private static void narrow(long[][] bounds, int[] inside, long people) {
        for (int cell : inside) {
            long[] own = bounds[cell];
            long othersLeast =
                    Arrays.stream(inside).mapToLong(other -> bounds[other][0]).sum() - own[0];
            long othersMost =
                    Arrays.stream(inside).mapToLong(other -> bounds[other][1]).sum() - own[1];
            own[0] = Math.max(own[0], people - othersMost);
            own[1] = Math.min(own[1], people - othersLeast);
        }
    }

    private static long width(long[] bounds) {
        return bounds[1] - bounds[0];
    }

    private static String name(Set<Place> places) {
        List<String> parts = new ArrayList<>();
        parts.add(distinct(places, place -> place.schoolClass().school()));
        parts.add(distinct(places, place -> place.date() + " " + place.session()));
        parts.add(distinct(places, place -> place.schoolClass().name()));
        parts.add(distinct(places, place -> place.status() + " " + place.reason()));
        return String.join(", ", parts);
    }

    private static String distinct(Set<Place> places, Function<Place, String> aspect) {
        return places.stream().map(aspect).collect(toSet()).stream().sorted().collect(Collectors.joining("/"));
    }
}
