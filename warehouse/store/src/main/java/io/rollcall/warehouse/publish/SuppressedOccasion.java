package io.rollcall.warehouse.publish;

import java.time.Instant;
import java.util.List;
import java.util.Map;

/** All that is published of a campaign or notice. */
record SuppressedOccasion(ClosedOccasion occasion, Instant publishedAt, Map<Audience, List<NamedGroup>> groups) {

    OccasionPublication asPublication() {
        return new OccasionPublication(
                occasion.district(),
                occasion.kind(),
                occasion.date(),
                occasion.id(),
                groups.values().stream().mapToInt(List::size).sum());
    }
}
