package io.rollcall.cockpit.live;

import io.rollcall.warehouse.query.Figures;
import io.rollcall.warehouse.query.SchoolFigures;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalDouble;

/** Puts a district's schools in the order that was asked for, keeping those that cannot be compared out of the way. */
public final class Ranking {

    /** What comes first. */
    public enum Order {
        /** The lowest rate among the schools of which enough is known; then greyed rates; then those without one. */
        LOWEST_RATE,
        /** The highest rate, with the same schools at the end. */
        HIGHEST_RATE,
        /** Schools that have sent nothing; then the least covered. */
        NOT_REPORTING,
        /** The schools with the most people still unknown. */
        MOST_UNKNOWN,
        /** The schools with the most people absent. */
        MOST_ABSENT,
        /** The schools furthest below what is usual for them on such a weekday; then those of which that is not known. */
        BELOW_USUAL,
        /** By name. */
        NAME
    }

    /**
     * A school and its figures in the chosen session.
     *
     * @param usual what its rate usually is in that session of that weekday; empty where that is not known
     */
    public record Entry(SchoolFigures school, Figures figures, SchoolStanding standing, Optional<UsualRange> usual) {

        /** Reads a school's figures for the choice, with nothing to compare them with. */
        public static Entry of(SchoolFigures school, SessionChoice choice) {
            return of(school, choice, Optional.empty());
        }

        /** Reads a school's figures for the choice. */
        public static Entry of(SchoolFigures school, SessionChoice choice, Optional<UsualRange> usual) {
            Figures figures = choice.figures(school);
            return new Entry(school, figures, SchoolStanding.of(school, figures), usual);
        }

        /** How far the rate lies from what is usual; empty where one of the two is not known well enough. */
        public OptionalDouble deviation() {
            return usual.isEmpty() || comparability() != 0
                    ? OptionalDouble.empty()
                    : OptionalDouble.of(usual.get().deviation(rate()));
        }

        /** Whether the rate lies below the range in which half of such days lie. */
        public boolean isBelowUsual() {
            return deviation().isPresent() && rate() < usual.orElseThrow().lowerQuartile();
        }

        double rate() {
            return figures.rate().orElse(0);
        }

        /** 0 where the rate can be compared, 1 where it is greyed, 2 where there is none. */
        int comparability() {
            if (!school.reporting() || figures.rate().isEmpty()) {
                return 2;
            }
            return SchoolStanding.isCovered(figures) ? 0 : 1;
        }

        boolean matches(String words) {
            String text =
                    (school.name() + " " + school.school() + " " + school.subDistrictName()).toLowerCase(Locale.ROOT);
            return text.contains(words.strip().toLowerCase(Locale.ROOT));
        }
    }

    private static final Comparator<Entry> BY_CODE =
            Comparator.comparing(entry -> entry.school().school());

    private Ranking() {}

    /** The schools whose name, code or area contains the words, ranked; equals are in the order of their codes. */
    public static List<Entry> of(List<Entry> schools, Order order, String words) {
        return schools.stream()
                .filter(entry -> entry.matches(words))
                .sorted(comparator(order).thenComparing(BY_CODE))
                .toList();
    }

    private static Comparator<Entry> comparator(Order order) {
        Comparator<Entry> comparableFirst = Comparator.comparingInt(Entry::comparability);
        return switch (order) {
            case LOWEST_RATE -> comparableFirst.thenComparingDouble(Entry::rate);
            case HIGHEST_RATE ->
                comparableFirst.thenComparing(
                        Comparator.comparingDouble(Entry::rate).reversed());
            case NOT_REPORTING ->
                Comparator.comparing((Entry entry) -> entry.school().reporting())
                        .thenComparingDouble(entry -> entry.figures().coverage().orElse(0));
            case MOST_UNKNOWN ->
                Comparator.comparingLong((Entry entry) -> entry.figures().unknown())
                        .reversed();
            case MOST_ABSENT ->
                Comparator.comparingLong((Entry entry) -> entry.figures().absent())
                        .reversed();
            case BELOW_USUAL ->
                Comparator.comparing((Entry entry) -> entry.deviation().isEmpty())
                        .thenComparingDouble(entry -> entry.deviation().orElse(0));
            case NAME -> Comparator.comparing(entry -> entry.school().name());
        };
    }
}
