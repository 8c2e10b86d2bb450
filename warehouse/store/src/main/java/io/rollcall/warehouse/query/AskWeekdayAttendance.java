package io.rollcall.warehouse.query;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** {@link WeekdayAttendance} over {@code rollcall.attendance_session}, one row a part, kind, weekday and session. */
final class AskWeekdayAttendance implements WeekdayAttendance {

    private static final String SQL = """
            WITH
                ? AS asked_district, toDate(?) AS first_day, toDate(?) AS last_day,
                ? AS asked_part, ? AS asked_kind, ? AS asked_school
            SELECT
                figure.sub_district AS sub_district, any(part.name) AS sub_district_name,
                figure.school_kind AS school_kind, toDayOfWeek(figure.date) AS weekday,
                figure.session AS session, uniqExact(figure.date) AS days, sum(figure.expected) AS expected,
                sum(figure.present) AS present, sum(figure.late) AS late, sum(figure.offsite) AS offsite,
                sum(figure.excused) AS excused, sum(figure.unexcused) AS unexcused,
                sum(figure.not_required) AS not_required
            FROM rollcall.attendance_session AS figure
            LEFT JOIN (SELECT code, name FROM rollcall.sub_district FINAL WHERE district = asked_district) AS part
                ON part.code = figure.sub_district
            WHERE figure.district = asked_district AND figure.date BETWEEN first_day AND last_day
                AND (asked_part = '' OR figure.sub_district = asked_part)
                AND (asked_kind = '' OR figure.school_kind = asked_kind)
                AND (asked_school = '' OR figure.school = asked_school)
            GROUP BY figure.sub_district, figure.school_kind, weekday, figure.session
            ORDER BY sub_district, school_kind, weekday, indexOf(['AM', 'PM', 'DAY'], session)
            """;

    private final AskWarehouse warehouse;

    AskWeekdayAttendance(AskWarehouse warehouse) {
        this.warehouse = warehouse;
    }

    private record Place(String subDistrict, String schoolKind, DayOfWeek weekday) {}

    @Override
    public List<WeekdayFigures> ask(String district, LocalDate first, LocalDate last, Scope scope) {
        Map<Place, WeekdayFigures> sums = new LinkedHashMap<>();
        warehouse
                .list(
                        SQL,
                        row -> new WeekdayFigures(
                                row.getString("sub_district"),
                                row.getString("sub_district_name"),
                                row.getString("school_kind"),
                                DayOfWeek.of(row.getInt("weekday")),
                                row.getLong("days"),
                                List.of(FigureRow.session(row))),
                        district,
                        first.toString(),
                        last.toString(),
                        scope.subDistrict(),
                        scope.schoolKind(),
                        scope.school())
                .forEach(one -> sums.merge(
                        new Place(one.subDistrict(), one.schoolKind(), one.weekday()),
                        one,
                        AskWeekdayAttendance::together));
        return List.copyOf(sums.values());
    }

    private static WeekdayFigures together(WeekdayFigures one, WeekdayFigures other) {
        List<SessionFigures> sessions = new ArrayList<>(one.sessions());
        sessions.addAll(other.sessions());
        return new WeekdayFigures(
                one.subDistrict(),
                one.subDistrictName(),
                one.schoolKind(),
                one.weekday(),
                Math.max(one.days(), other.days()),
                sessions);
    }
}
