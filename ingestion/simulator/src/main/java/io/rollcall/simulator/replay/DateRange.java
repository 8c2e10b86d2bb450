package io.rollcall.simulator.replay;

import java.time.LocalDate;

/** Which days to replay, both ends included. */
public record DateRange(LocalDate from, LocalDate to) {

    public static final DateRange ALL = new DateRange(LocalDate.MIN, LocalDate.MAX);

    public DateRange {
        if (to.isBefore(from)) {
            throw new IllegalArgumentException("the last day, " + to + ", is before the first, " + from);
        }
    }

    boolean contains(LocalDate date) {
        return !date.isBefore(from) && !date.isAfter(to);
    }

    @Override
    public String toString() {
        String since = from.equals(LocalDate.MIN) ? "" : "from " + from;
        String until = to.equals(LocalDate.MAX) ? "" : "to " + to;
        return (since + " " + until).strip();
    }
}
