package io.rollcall.warehouse.query;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.List;

/** How did the schools of each kind and part of a district attend on each weekday of these days, both included? All days of a weekday are added up; by part, kind and weekday. */
@FunctionalInterface
public interface WeekdayAttendance {

    List<WeekdayFigures> ask(String district, LocalDate first, LocalDate last, Scope scope);

    /**
     * The schools of one kind in one part of the district on one weekday.
     *
     * @param subDistrict its code as of each day, "" where there is none
     * @param subDistrictName as shown, "" where there is none
     * @param schoolKind such as {@code PRIMARY}, as of each day
     * @param days of any of these schools
     * @param sessions the sums of these days' sessions, in people, in the order AM, PM, DAY
     */
    record WeekdayFigures(
            String subDistrict,
            String subDistrictName,
            String schoolKind,
            DayOfWeek weekday,
            long days,
            List<SessionFigures> sessions) {

        public WeekdayFigures {
            sessions = List.copyOf(sessions);
        }

        /** In half-days of one person, as a day's rate is taken. */
        public Figures figures() {
            return SessionFigures.ofDay(sessions);
        }
    }
}
