package io.rollcall.cockpit.live;

import io.rollcall.warehouse.query.Figures;
import io.rollcall.warehouse.query.SchoolDay;
import io.rollcall.warehouse.query.Scope;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Collectors;

/** How every school stood on the days that one day is compared with; answers for any part of the district. Safe to share. */
public final class PastDays {

    private final LocalDate date;
    private final List<SchoolDay> days;
    private final Map<String, List<SchoolDay>> bySchool;
    private final Map<Asked, Comparison> answered = new ConcurrentHashMap<>();

    /** The days before that date; others are left out. */
    public PastDays(LocalDate date, List<SchoolDay> days) {
        this.date = date;
        this.days = days.stream().filter(day -> day.date().isBefore(date)).toList();
        this.bySchool = this.days.stream().collect(Collectors.groupingBy(SchoolDay::school));
    }

    private record Asked(Scope scope, SessionChoice choice) {}

    /**
     * What a part of the district is compared with.
     *
     * @param before the last school day before; empty where there is none within a week
     * @param usual the rates of the same weekday; empty where too few are known
     * @param telling the days of the same weekday of which enough is known for them to tell what is usual
     */
    public record Comparison(Optional<Day> before, Optional<UsualRange> usual, Set<LocalDate> telling) {

        /** Nothing to compare with. */
        public static final Comparison NONE = new Comparison(Optional.empty(), Optional.empty(), Set.of());
    }

    /** A day and where everybody stood. */
    public record Day(LocalDate date, Figures figures) {}

    /** The comparison of a part of the district in one session. */
    public Comparison of(Scope scope, SessionChoice choice) {
        return answered.computeIfAbsent(new Asked(scope, choice), this::compare);
    }

    private Comparison compare(Asked asked) {
        Map<LocalDate, Figures> sums = sums(asked);
        Map<LocalDate, Figures> sameWeekday = new TreeMap<>(sums);
        sameWeekday.keySet().removeIf(day -> day.getDayOfWeek() != date.getDayOfWeek());
        sameWeekday.values().removeIf(figures -> !SchoolStanding.isCovered(figures));
        return new Comparison(
                sums.entrySet().stream()
                        .filter(day -> !day.getKey().isBefore(date.minusWeeks(1)))
                        .max(Map.Entry.comparingByKey())
                        .map(day -> new Day(day.getKey(), day.getValue())),
                UsualRange.of(List.copyOf(sameWeekday.values())),
                Set.copyOf(sameWeekday.keySet()));
    }

    private Map<LocalDate, Figures> sums(Asked asked) {
        Map<LocalDate, Figures> sums = new TreeMap<>();
        List<SchoolDay> candidates = asked.scope().school().isEmpty()
                ? days
                : bySchool.getOrDefault(asked.scope().school(), List.of());
        candidates.stream()
                .filter(day -> day.isIn(asked.scope()))
                .forEach(day -> sums.merge(day.date(), asked.choice().figures(day.sessions()), Figures::plus));
        sums.values().removeIf(figures -> figures.expected() == 0);
        return sums;
    }
}
