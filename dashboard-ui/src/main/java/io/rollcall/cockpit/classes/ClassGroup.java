package io.rollcall.cockpit.classes;

import io.rollcall.cockpit.live.SessionChoice;
import io.rollcall.warehouse.query.ClassWeekdays.ClassWeekday;
import io.rollcall.warehouse.query.ClassesNow.ClassFigures;
import io.rollcall.warehouse.query.Figures;
import java.time.DayOfWeek;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;

/**
 * A row of a school's classes: a grade, or a class. Exact and live, for the school's own staff only: hiding small cells is
 * for whoever is outside (docs/domain.md, "Privacy"). Reasons are not among the figures: of a class they would be a
 * child's health.
 *
 * @param code of the grade or the class; "" where there is none
 */
public record ClassGroup(String code, Figures figures) {

    /** 2 before 10, and what has no code at the end. */
    private static final Comparator<String> BY_CODE = Comparator.comparing(String::isEmpty)
            .thenComparingInt(String::length)
            .thenComparing(Comparator.naturalOrder());

    /** The grades of these classes, each added up. */
    public static List<ClassGroup> grades(List<ClassFigures> classes, SessionChoice session) {
        Map<String, List<ClassFigures>> grades = classes.stream()
                .collect(Collectors.groupingBy(ClassFigures::grade, () -> new TreeMap<>(BY_CODE), Collectors.toList()));
        return grades.entrySet().stream()
                .map(grade -> new ClassGroup(grade.getKey(), sum(grade.getValue(), session)))
                .toList();
    }

    /** A row each. */
    public static List<ClassGroup> classes(List<ClassFigures> classes, SessionChoice session) {
        return classes.stream()
                .sorted(Comparator.comparing(ClassFigures::schoolClass, BY_CODE))
                .map(one -> new ClassGroup(one.schoolClass(), session.figures(one.sessions())))
                .toList();
    }

    /** All of them together. */
    public static Figures sum(List<ClassFigures> classes, SessionChoice session) {
        return classes.stream().map(one -> session.figures(one.sessions())).reduce(Figures.NONE, Figures::plus);
    }

    /** Those that a place holds. */
    public static List<ClassFigures> at(ClassPlace place, List<ClassFigures> classes) {
        return classes.stream()
                .filter(one -> place.holds(one.grade(), one.schoolClass()))
                .toList();
    }

    /** The weekdays of a place's grades; in a grade, of its classes, by their codes. */
    public static Map<String, Map<DayOfWeek, Figures>> weekdays(ClassPlace place, List<ClassWeekday> year) {
        Map<String, Map<DayOfWeek, Figures>> groups = new TreeMap<>(BY_CODE);
        year.stream()
                .filter(one -> place.holds(one.grade(), one.schoolClass()))
                .forEach(one -> groups.computeIfAbsent(
                                place.grade().isPresent() ? one.schoolClass() : one.grade(),
                                code -> new EnumMap<>(DayOfWeek.class))
                        .merge(one.weekday(), one.figures(), Figures::plus));
        return groups;
    }
}
