package io.rollcall.warehouse.publish;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Map;

/** All that is published of a district's day; a school that is not in it has nothing to be told apart. */
record SuppressedDay(
        String district,
        LocalDate date,
        Instant publishedAt,
        Map<SchoolSession, List<ClassGroup>> classes,
        Map<Absence, List<ReasonGroup>> reasons) {

    Publication asPublication() {
        return new Publication(district, date, size(classes.values()), size(reasons.values()));
    }

    private static int size(Collection<? extends List<?>> groups) {
        return groups.stream().mapToInt(List::size).sum();
    }
}
