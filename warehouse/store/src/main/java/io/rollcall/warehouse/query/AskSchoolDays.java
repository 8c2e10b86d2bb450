package io.rollcall.warehouse.query;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/** {@link SchoolDays} over {@code rollcall.attendance_session}, one row a school, day and session. */
final class AskSchoolDays implements SchoolDays {

    private static final String SQL = """
            WITH ? AS asked_district, arrayMap(day -> toDate(day), splitByChar(',', ?)) AS asked_days
            SELECT
                toString(figure.date) AS day, figure.school AS school, figure.school_kind AS school_kind,
                figure.sub_district AS sub_district, figure.session AS session, figure.expected AS expected,
                figure.present AS present, figure.late AS late, figure.offsite AS offsite,
                figure.excused AS excused, figure.unexcused AS unexcused, figure.not_required AS not_required
            FROM rollcall.attendance_session AS figure
            WHERE figure.district = asked_district
                AND figure.date BETWEEN arrayMin(asked_days) AND arrayMax(asked_days)
                AND has(asked_days, figure.date)
            ORDER BY figure.date, school, indexOf(['AM', 'PM', 'DAY'], session)
            """;

    private final AskWarehouse warehouse;

    AskSchoolDays(AskWarehouse warehouse) {
        this.warehouse = warehouse;
    }

    private record SchoolAndDay(LocalDate date, String school) {}

    @Override
    public List<SchoolDay> ask(String district, List<LocalDate> dates) {
        if (dates.isEmpty()) {
            return List.of();
        }
        Map<SchoolAndDay, SchoolDay> days = new LinkedHashMap<>();
        warehouse
                .list(
                        SQL,
                        row -> new SchoolDay(
                                LocalDate.parse(row.getString("day")),
                                row.getString("school"),
                                row.getString("school_kind"),
                                row.getString("sub_district"),
                                List.of(FigureRow.session(row))),
                        district,
                        dates.stream().map(LocalDate::toString).collect(Collectors.joining(",")))
                .forEach(session -> days.merge(
                        new SchoolAndDay(session.date(), session.school()), session, AskSchoolDays::together));
        return List.copyOf(days.values());
    }

    private static SchoolDay together(SchoolDay one, SchoolDay other) {
        List<SessionFigures> sessions = new ArrayList<>(one.sessions());
        sessions.addAll(other.sessions());
        return new SchoolDay(one.date(), one.school(), one.schoolKind(), one.subDistrict(), sessions);
    }
}
