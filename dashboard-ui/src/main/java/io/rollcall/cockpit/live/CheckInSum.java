package io.rollcall.cockpit.live;

import io.rollcall.warehouse.query.CheckIns.CheckIn;
import io.rollcall.warehouse.query.CheckIns.CheckInPart;
import io.rollcall.warehouse.query.SchoolFigures;
import java.time.Instant;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.Set;
import java.util.stream.Collectors;

/** What some schools' parts of check-ins come to. */
public record CheckInSum(List<CheckInPart> parts) {

    /** The order in which they are shown. */
    private static final List<String> KINDS = List.of("HEALTH_REPORT", "FORM", "STAFF_CLOCK");

    public CheckInSum {
        parts = List.copyOf(parts);
    }

    /** These schools' check-ins, each by itself: health reports, campaigns that are due the soonest, shifts. */
    public static Map<CheckIn, CheckInSum> each(List<CheckInPart> all, List<SchoolFigures> schools) {
        Set<String> codes = schools.stream().map(SchoolFigures::school).collect(Collectors.toSet());
        Map<CheckIn, List<CheckInPart>> parts = all.stream()
                .filter(part -> codes.contains(part.school()))
                .collect(Collectors.groupingBy(CheckInPart::checkIn));
        Map<CheckIn, CheckInSum> sums = new LinkedHashMap<>();
        parts.entrySet().stream()
                .map(entry -> Map.entry(entry.getKey(), new CheckInSum(entry.getValue())))
                .sorted(Comparator.<Map.Entry<CheckIn, CheckInSum>>comparingInt(
                                entry -> KINDS.indexOf(entry.getKey().kind()))
                        .thenComparing(entry -> entry.getValue().due().orElse(Instant.MAX))
                        .thenComparing(entry -> entry.getKey().date(), Comparator.reverseOrder())
                        .thenComparing(entry -> entry.getKey().occasion()))
                .forEach(entry -> sums.put(entry.getKey(), entry.getValue()));
        return sums;
    }

    /** Who is asked. */
    public String role() {
        return parts.getFirst().role();
    }

    /** When the first of the schools wants its answers; empty where none says. */
    public Optional<Instant> due() {
        return parts.stream().flatMap(part -> part.closes().stream()).min(Comparator.naturalOrder());
    }

    public long expected() {
        return parts.stream().mapToLong(CheckInPart::expected).sum();
    }

    /** Of those expected, the ones who have answered. */
    public PartOfWhole answered() {
        return new PartOfWhole(
                parts.stream().mapToLong(part -> part.answered().orElse(0)).sum(), expected());
    }

    /** Answered ÷ expected; empty where nothing was sent at all. */
    public OptionalDouble completion() {
        return schoolsHeard() == 0 ? OptionalDouble.empty() : share(answered().part());
    }

    /** Of all who are expected: the share expected at schools of which anything was sent. */
    public OptionalDouble coverage() {
        return share(parts.stream()
                .filter(part -> part.answered().isPresent())
                .mapToLong(CheckInPart::expected)
                .sum());
    }

    public long schools() {
        return parts.size();
    }

    /** Those of which anything was sent. */
    public long schoolsHeard() {
        return parts.stream().filter(part -> part.answered().isPresent()).count();
    }

    private OptionalDouble share(long people) {
        return expected() == 0 ? OptionalDouble.empty() : OptionalDouble.of((double) people / expected());
    }
}
