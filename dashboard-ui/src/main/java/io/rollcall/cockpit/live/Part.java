package io.rollcall.cockpit.live;

import io.rollcall.warehouse.query.DistrictFigures;
import io.rollcall.warehouse.query.Figures;
import io.rollcall.warehouse.query.SchoolFigures;
import io.rollcall.warehouse.query.Scope;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.OptionalDouble;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Stream;

/**
 * A part of what a page shows, beside the other parts of the same kind.
 *
 * @param name as shown; the code where it has no name
 * @param figures of the chosen session
 * @param whole the schools that it is the sum of
 * @param comparison what it is compared with
 */
public record Part(Scope scope, String name, Figures figures, DistrictFigures whole, PastDays.Comparison comparison) {

    /** The areas of what is shown, by their names. */
    public static List<Part> areas(Shown shown) {
        return parts(
                shown,
                SchoolFigures::subDistrict,
                Part::areaName,
                (code, scope) -> new Scope(code, scope.schoolKind(), ""));
    }

    /** The kinds of school of what is shown, by their codes; whoever shows them names them. */
    public static List<Part> kinds(Shown shown) {
        List<String> order = SchoolKind.inOrder(shown.schools());
        return parts(
                        shown,
                        SchoolFigures::schoolKind,
                        SchoolFigures::schoolKind,
                        (code, scope) -> new Scope(scope.subDistrict(), code, ""))
                .stream()
                .sorted(Comparator.comparingInt(part -> order.indexOf(part.name())))
                .toList();
    }

    @FunctionalInterface
    private interface Narrow {
        Scope to(String code, Scope scope);
    }

    private static List<Part> parts(
            Shown shown, Function<SchoolFigures, String> code, Function<SchoolFigures, String> name, Narrow narrow) {
        Map<String, List<SchoolFigures>> byCode = new TreeMap<>();
        shown.schools().stream()
                .filter(school -> !code.apply(school).isEmpty())
                .forEach(school -> byCode.merge(code.apply(school), List.of(school), Part::together));
        return byCode.entrySet().stream()
                .map(part -> {
                    DistrictFigures sum = DistrictFigures.sumOf(part.getValue());
                    Scope scope = narrow.to(part.getKey(), shown.scope());
                    return new Part(
                            scope,
                            name.apply(part.getValue().getFirst()),
                            shown.session().figures(sum),
                            sum,
                            shown.comparison(scope));
                })
                .toList();
    }

    private static List<SchoolFigures> together(List<SchoolFigures> some, List<SchoolFigures> others) {
        return Stream.concat(some.stream(), others.stream()).toList();
    }

    private static String areaName(SchoolFigures school) {
        return school.subDistrictName().isEmpty() ? school.subDistrict() : school.subDistrictName();
    }

    /** How far the rate lies from what is usual; empty where one of the two is not known well enough. */
    public OptionalDouble deviation() {
        return comparison.usual().isEmpty() || !SchoolStanding.isCovered(figures)
                ? OptionalDouble.empty()
                : OptionalDouble.of(
                        comparison.usual().get().deviation(figures.rate().orElseThrow()));
    }

    /** Whether the rate lies below the range in which half of such days lie. */
    public boolean isBelowUsual() {
        return deviation().isPresent()
                && figures.rate().orElseThrow()
                        < comparison.usual().orElseThrow().lowerQuartile();
    }
}
