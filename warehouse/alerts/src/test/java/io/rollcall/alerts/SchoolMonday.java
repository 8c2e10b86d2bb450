package io.rollcall.alerts;

import io.rollcall.warehouse.query.Figures;
import io.rollcall.warehouse.query.SchoolDay;
import io.rollcall.warehouse.query.SchoolFigures;
import io.rollcall.warehouse.query.SessionFigures;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;

/** A Monday in Guangzhou, schools on it, and the weeks before. */
final class SchoolMonday {

    static final LocalDate DATE = LocalDate.of(2026, 11, 23);
    static final ZoneId ZONE = ZoneId.of("Asia/Shanghai");

    private SchoolMonday() {}

    static Moment at(String time) {
        return moment(instant(time));
    }

    static Moment moment(Instant time) {
        return new Moment(time, ZONE, time);
    }

    static Instant instant(String time) {
        return DATE.atTime(LocalTime.parse(time)).atZone(ZONE).toInstant();
    }

    /** Of a hundred pupils; nobody known where both are 0. */
    static Figures hundred(int present, int absent) {
        return new Figures(100, present, 0, 0, absent, 0, 0);
    }

    static SchoolFigures school(String code, Figures morning) {
        return school(code, morning.attending() + morning.absent() > 0, new SessionFigures("AM", morning));
    }

    static SchoolFigures school(String code, boolean reporting, SessionFigures... sessions) {
        return new SchoolFigures(
                code, "School " + code, "PRIMARY", "NORTH", "North", List.of(sessions), reporting, Optional.empty());
    }

    static SchoolDay day(String school, LocalDate date, Figures morning) {
        return new SchoolDay(date, school, "PRIMARY", "NORTH", List.of(new SessionFigures("AM", morning)));
    }

    /** Last Friday's and, by these numbers of present pupils, the last Mondays', the newest first. */
    static List<SchoolDay> weeks(String school, int... present) {
        List<SchoolDay> days = new ArrayList<>();
        days.add(day(school, DATE.minusDays(3), hundred(96, 4)));
        IntStream.range(0, present.length)
                .mapToObj(week -> day(school, DATE.minusWeeks(week + 1L), hundred(present[week], 100 - present[week])))
                .forEach(days::add);
        return days;
    }
}
