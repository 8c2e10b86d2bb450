package io.rollcall.warehouse.query;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** {@link ClassesNow} over {@code rollcall.class_count}; who is expected comes from the directory as of the day. */
final class AskClassesNow implements ClassesNow {

    private static final String SQL = """
            WITH ? AS asked_district, toDate(?) AS asked_date, ? AS asked_school
            SELECT
                figure.class AS school_class, figure.session AS session, max(figure.grade) AS of_grade,
                sum(figure.expected) AS expected,
                %s
            FROM
            (
                SELECT held.class AS class, school.session AS session, held.grade AS grade,
                    toInt64(held.enrolled) AS expected, '' AS status, toInt64(0) AS count
                FROM
                (
                    SELECT class, argMax(grade, effective_from) AS grade, argMax(enrolled, effective_from) AS enrolled
                    FROM rollcall.school_class FINAL
                    WHERE district = asked_district AND school = asked_school AND effective_from <= asked_date
                    GROUP BY class
                    HAVING enrolled > 0
                ) AS held
                CROSS JOIN
                (
                    SELECT session
                    FROM rollcall.expected_session
                    WHERE district = asked_district AND date = asked_date AND school = asked_school
                ) AS school
                UNION ALL
                SELECT class, occasion AS session, '' AS grade, toInt64(0) AS expected, status, count
                FROM rollcall.class_count FINAL
                WHERE district = asked_district AND kind = 'ATTENDANCE' AND date = asked_date
                    AND school = asked_school AND occasion IN ('AM', 'PM', 'DAY')
            ) AS figure
            GROUP BY school_class, session
            HAVING expected > 0 OR sum(figure.count) > 0
            ORDER BY school_class, indexOf(['AM', 'PM', 'DAY'], session)
            """.formatted(FigureRow.sums("figure."));

    private final AskWarehouse warehouse;

    AskClassesNow(AskWarehouse warehouse) {
        this.warehouse = warehouse;
    }

    @Override
    public List<ClassFigures> ask(String district, LocalDate date, String school) {
        Map<String, ClassFigures> classes = new LinkedHashMap<>();
        warehouse
                .listFew(SQL, AskClassesNow::session, district, date.toString(), school)
                .forEach(row -> classes.merge(row.schoolClass(), row, AskClassesNow::together));
        return List.copyOf(classes.values());
    }

    private static ClassFigures session(ResultSet row) throws SQLException {
        return new ClassFigures(
                row.getString("school_class"), row.getString("of_grade"), List.of(FigureRow.session(row)));
    }

    /** Marks of a session that the class is not expected at do not know its grade. */
    private static ClassFigures together(ClassFigures one, ClassFigures other) {
        List<SessionFigures> sessions = new ArrayList<>(one.sessions());
        sessions.addAll(other.sessions());
        return new ClassFigures(one.schoolClass(), one.grade().isEmpty() ? other.grade() : one.grade(), sessions);
    }
}
