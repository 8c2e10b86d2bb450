package io.rollcall.warehouse.publish;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.summingLong;

import java.util.Collection;
import java.util.List;
import java.util.Map;

/** What a district's people answered to one check-in: never shown as it is. */
record Answers(List<OfSchool> counts) {

    /** So many people of a school stand so. */
    record OfSchool(String school, String status, long people) {}

    Map<String, Long> byStatus() {
        return counts.stream().collect(groupingBy(OfSchool::status, summingLong(OfSchool::people)));
    }

    /** How many there are beside those of the school with the most: where they are few, the district's figures are nearly that school's. */
    long outsideTheLargestSchool() {
        Collection<Long> schools = counts.stream()
                .collect(groupingBy(OfSchool::school, summingLong(OfSchool::people)))
                .values();
        long all = schools.stream().mapToLong(Long::longValue).sum();
        return all - schools.stream().mapToLong(Long::longValue).max().orElse(0);
    }
}
