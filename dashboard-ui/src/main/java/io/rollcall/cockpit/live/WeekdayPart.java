package io.rollcall.cockpit.live;

import io.rollcall.warehouse.query.Figures;
import io.rollcall.warehouse.query.Scope;
import io.rollcall.warehouse.query.WeekdayAttendance.WeekdayFigures;
import java.time.DayOfWeek;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Function;

/**
 * A part of the district by weekday over the school year so far.
 *
 * @param name as shown; the code where it has no name
 * @param weekdays in half-days; a weekday without a school day is not among them
 */
public record WeekdayPart(Scope scope, String name, Map<DayOfWeek, Figures> weekdays) {

    public WeekdayPart {
        weekdays = Map.copyOf(weekdays);
    }

    /** Its areas, in the order of their codes. */
    public static List<WeekdayPart> areas(List<WeekdayFigures> figures, Scope within) {
        return parts(figures, WeekdayFigures::subDistrict).entrySet().stream()
                .map(part -> of(
                        new Scope(part.getKey(), within.schoolKind(), ""),
                        areaName(part.getValue().getFirst()),
                        part.getValue()))
                .toList();
    }

    /** Its kinds of school by their codes, in the order of their pupils' age. */
    public static List<WeekdayPart> kinds(List<WeekdayFigures> figures, Scope within) {
        return parts(figures, WeekdayFigures::schoolKind).entrySet().stream()
                .map(part -> of(new Scope(within.subDistrict(), part.getKey(), ""), part.getKey(), part.getValue()))
                .sorted(Comparator.comparing(WeekdayPart::name, SchoolKind.BY_AGE))
                .toList();
    }

    private static Map<String, List<WeekdayFigures>> parts(
            List<WeekdayFigures> figures, Function<WeekdayFigures, String> code) {
        Map<String, List<WeekdayFigures>> parts = new TreeMap<>();
        figures.stream()
                .filter(one -> !code.apply(one).isEmpty())
                .forEach(one -> parts.computeIfAbsent(code.apply(one), key -> new ArrayList<>())
                        .add(one));
        return parts;
    }

    private static WeekdayPart of(Scope scope, String name, List<WeekdayFigures> figures) {
        Map<DayOfWeek, Figures> weekdays = new EnumMap<>(DayOfWeek.class);
        figures.forEach(one -> weekdays.merge(one.weekday(), one.figures(), Figures::plus));
        return new WeekdayPart(scope, name, weekdays);
    }

    private static String areaName(WeekdayFigures figures) {
        return figures.subDistrictName().isEmpty() ? figures.subDistrict() : figures.subDistrictName();
    }
}
