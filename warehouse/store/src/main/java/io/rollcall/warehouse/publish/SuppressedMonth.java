package io.rollcall.warehouse.publish;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;

/** All that is published of a district's school year up to the end of a month. */
record SuppressedMonth(String district, LocalDate lastDay, Instant publishedAt, List<AbsenceGroup> groups) {

    MonthPublication asPublication() {
        return new MonthPublication(district, lastDay, groups.size());
    }
}
