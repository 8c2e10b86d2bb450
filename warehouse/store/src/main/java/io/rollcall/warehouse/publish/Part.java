package io.rollcall.warehouse.publish;

import java.util.ArrayList;
import java.util.List;

/**
 * One of the parts that a group of people divides into.
 *
 * @param what which part it is
 * @param nameable false for what has no name to be shown under, such as pupils of no class
 * @param figures its people by status; every part of one group has the same statuses in the same order, none is negative
 */
record Part<K>(K what, boolean nameable, List<Long> figures) {

    Part {
        figures = List.copyOf(figures);
        if (figures.isEmpty() || figures.stream().anyMatch(figure -> figure < 0)) {
            throw new IllegalArgumentException("a part needs figures, none of them negative");
        }
    }

    /** The smallest of its figures. */
    long smallest() {
        return figures.stream().mapToLong(Long::longValue).min().orElseThrow();
    }

    /** The figures of all these parts together; none for no parts. */
    static <K> List<Long> sum(List<Part<K>> parts) {
        List<Long> sum = new ArrayList<>();
        for (int i = 0; !parts.isEmpty() && i < parts.getFirst().figures().size(); i++) {
            int status = i;
            sum.add(parts.stream().mapToLong(part -> part.figures().get(status)).sum());
        }
        return sum;
    }
}
