package io.rollcall.warehouse.publish;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Map;

/** All that is published of a district's day; what is not in it cannot be told apart. */
record SuppressedDay(
        String district,
        LocalDate date,
        Instant publishedAt,
        Map<SchoolSession, List<ClassGroup>> classes,
        Map<Absence, List<NamedGroup>> reasons,
        Map<CheckIn, List<NamedGroup>> statuses,
        List<HeldClass> liveClasses) {

    Publication asPublication() {
        return new Publication(
                district,
                date,
                size(classes.values()),
                size(reasons.values()),
                size(statuses.values()),
                liveClasses.size());
    }

    private static int size(Collection<? extends List<?>> groups) {
        return groups.stream().mapToInt(List::size).sum();
    }
}
