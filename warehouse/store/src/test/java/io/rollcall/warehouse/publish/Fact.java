package io.rollcall.warehouse.publish;

import io.rollcall.warehouse.publish.MadeUpSchools.Place;
import java.util.Map;
import java.util.Set;

/**
 * A figure that an analyst reads: so many people are in these places.
 *
 * @param live true for the totals of a school, which are no secret
 */
record Fact(Set<Place> places, long people, boolean live) {

    static long truth(Set<Place> places, Map<Place, Long> people) {
        return places.stream()
                .mapToLong(place -> people.getOrDefault(place, 0L))
                .sum();
    }
}
