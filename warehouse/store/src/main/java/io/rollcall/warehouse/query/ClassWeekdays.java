package io.rollcall.warehouse.query;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.List;

/**
 * How did a school's classes attend on each weekday of these days, both included? All days of a weekday are added up; by class and weekday. Exact, and of as few as a class:
 * whoever shows it asks for a purpose and has the look in the audit log first.
 */
@FunctionalInterface
public interface ClassWeekdays {

    /** The classes that had pupils on any of the days, and those that marks name. */
    List<ClassWeekday> ask(String district, LocalDate first, LocalDate last, String school);

    /**
     * One class on one weekday.
     *
     * @param schoolClass its code; "" stands for marks that name no class
     * @param grade the newest that the class had; "" where it had none
     * @param sessions the sums of these days' sessions, in people, in the order AM, PM, DAY
     */
    record ClassWeekday(String schoolClass, String grade, DayOfWeek weekday, List<SessionFigures> sessions) {

        public ClassWeekday {
            sessions = List.copyOf(sessions);
        }

        /** In half-days of one person, as a day's rate is taken. */
        public Figures figures() {
            return SessionFigures.ofDay(sessions);
        }
    }
}
