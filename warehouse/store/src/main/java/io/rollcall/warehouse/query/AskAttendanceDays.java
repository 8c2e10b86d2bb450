package io.rollcall.warehouse.query;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** {@link AttendanceDays} over {@code rollcall.attendance_session}, one row a day and session. */
final class AskAttendanceDays implements AttendanceDays {

    private static final String SQL = """
            WITH
                ? AS asked_district, toDate(?) AS first_day, toDate(?) AS last_day,
                ? AS asked_part, ? AS asked_kind, ? AS asked_school
            SELECT
                toString(figure.date) AS day, figure.session AS session, sum(figure.expected) AS expected,
                sum(figure.present) AS present, sum(figure.late) AS late, sum(figure.offsite) AS offsite,
                sum(figure.excused) AS excused, sum(figure.unexcused) AS unexcused,
                sum(figure.not_required) AS not_required
            FROM rollcall.attendance_session AS figure
            WHERE figure.district = asked_district AND figure.date BETWEEN first_day AND last_day
                AND (asked_part = '' OR figure.sub_district = asked_part)
                AND (asked_kind = '' OR figure.school_kind = asked_kind)
                AND (asked_school = '' OR figure.school = asked_school)
            GROUP BY figure.date, figure.session
            ORDER BY figure.date, indexOf(['AM', 'PM', 'DAY'], session)
            """;

    private final AskWarehouse warehouse;

    AskAttendanceDays(AskWarehouse warehouse) {
        this.warehouse = warehouse;
    }

    private record Row(LocalDate date, SessionFigures session) {}

    @Override
    public List<DayFigures> ask(String district, LocalDate first, LocalDate last, Scope scope) {
        Map<LocalDate, List<SessionFigures>> days = new LinkedHashMap<>();
        warehouse
                .list(
                        SQL,
                        row -> new Row(LocalDate.parse(row.getString("day")), FigureRow.session(row)),
                        district,
                        first.toString(),
                        last.toString(),
                        scope.subDistrict(),
                        scope.schoolKind(),
                        scope.school())
                .forEach(row -> days.computeIfAbsent(row.date(), day -> new ArrayList<>())
                        .add(row.session()));
        return days.entrySet().stream()
                .map(day -> new DayFigures(day.getKey(), day.getValue()))
                .toList();
    }
}
