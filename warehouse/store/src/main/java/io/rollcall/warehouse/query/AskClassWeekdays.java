package io.rollcall.warehouse.query;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** {@link ClassWeekdays} over {@code rollcall.class_count}; who is expected comes from the directory as of each day. */
final class AskClassWeekdays implements ClassWeekdays {

    private static final String SQL = """
            WITH ? AS asked_district, toDate(?) AS first_day, toDate(?) AS last_day, ? AS asked_school
            SELECT
                figure.class AS school_class, max(figure.grade) AS of_grade,
                toDayOfWeek(figure.date) AS weekday, figure.session AS session,
                sum(figure.expected) AS expected,
                %s
            FROM
            (
                SELECT version.class AS class, max(version.grade) AS grade, day.date AS date, day.session AS session,
                    toInt64(argMax(version.enrolled, version.effective_from)) AS expected, '' AS status, toInt64(0) AS count
                FROM
                (
                    SELECT date, session
                    FROM rollcall.expected_session
                    WHERE district = asked_district AND date BETWEEN first_day AND last_day AND school = asked_school
                ) AS day
                CROSS JOIN
                (
                    SELECT class, effective_from, enrolled,
                        argMax(grade, effective_from) OVER (PARTITION BY class) AS grade
                    FROM rollcall.school_class FINAL
                    WHERE district = asked_district AND school = asked_school AND effective_from <= last_day
                ) AS version
                WHERE version.effective_from <= day.date
                GROUP BY version.class, day.date, day.session
                UNION ALL
                SELECT class, '' AS grade, date, occasion AS session, toInt64(0) AS expected, status, count
                FROM rollcall.class_count FINAL
                WHERE district = asked_district AND kind = 'ATTENDANCE' AND date BETWEEN first_day AND last_day
                    AND school = asked_school AND occasion IN ('AM', 'PM', 'DAY')
            ) AS figure
            GROUP BY school_class, weekday, session
            HAVING expected > 0 OR sum(figure.count) > 0
            ORDER BY school_class, weekday, indexOf(['AM', 'PM', 'DAY'], session)
            """.formatted(FigureRow.sums("figure."));

    private final AskWarehouse warehouse;

    AskClassWeekdays(AskWarehouse warehouse) {
        this.warehouse = warehouse;
    }

    private record Place(String schoolClass, DayOfWeek weekday) {}

    @Override
    public List<ClassWeekday> ask(String district, LocalDate first, LocalDate last, String school) {
        Map<Place, ClassWeekday> sums = new LinkedHashMap<>();
        warehouse
                .list(SQL, AskClassWeekdays::session, district, first.toString(), last.toString(), school)
                .forEach(one ->
                        sums.merge(new Place(one.schoolClass(), one.weekday()), one, AskClassWeekdays::together));
        return List.copyOf(sums.values());
    }

    private static ClassWeekday session(ResultSet row) throws SQLException {
        return new ClassWeekday(
                row.getString("school_class"),
                row.getString("of_grade"),
                DayOfWeek.of(row.getInt("weekday")),
                List.of(FigureRow.session(row)));
    }

    private static ClassWeekday together(ClassWeekday one, ClassWeekday other) {
        List<SessionFigures> sessions = new ArrayList<>(one.sessions());
        sessions.addAll(other.sessions());
        return new ClassWeekday(one.schoolClass(), one.grade(), one.weekday(), sessions);
    }
}
