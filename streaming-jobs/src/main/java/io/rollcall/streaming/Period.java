package io.rollcall.streaming;

import io.rollcall.event.Erasure;
import io.rollcall.event.Kind;
import io.rollcall.event.Observation;
import io.rollcall.event.PersonEntry;
import java.time.LocalDate;
import java.util.Set;
import org.apache.flink.api.common.functions.FilterFunction;

/** Some kinds of occasion on days of a district, from the first to the last. Lets through what is said of them, and who is erased. */
record Period(String district, LocalDate from, LocalDate to, Set<Kind> kinds) implements FilterFunction<PersonEntry> {

    Period {
        kinds = Set.copyOf(kinds);
    }

    @Override
    public boolean filter(PersonEntry entry) {
        return switch (entry) {
            case Erasure erasure -> erasure.district().equals(district);
            case Observation observation -> {
                LocalDate date = observation.occasion().date();
                yield observation.occasion().district().equals(district)
                        && kinds.contains(observation.occasion().kind())
                        && !date.isBefore(from)
                        && !date.isAfter(to);
            }
        };
    }
}
