package io.rollcall.warehouse.publish;

import static java.util.stream.Collectors.collectingAndThen;
import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.mapping;
import static java.util.stream.Collectors.toList;
import static java.util.stream.Collectors.toMap;

import io.rollcall.warehouse.query.AskWarehouse;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** What is counted of a day, attendance at the sessions that are expected: what the analysts' live totals are made of, and finer. */
final class DayCounters {

    private static final String CLASSES = """
            WITH ? AS asked_district, toDate(?) AS asked_date
            SELECT school, session, class, max(figure.grade) AS grade, sum(figure.attending) AS attending, sum(figure.absent) AS absent
            FROM
            (
                SELECT expected.school AS school, expected.session AS session, toString(roster.class) AS class, toString(roster.grade) AS grade,
                    toInt64(0) AS attending, toInt64(0) AS absent
                FROM rollcall.expected_session AS expected
                INNER JOIN
                (
                    SELECT school, class, argMax(version.grade, version.effective_from) AS grade
                    FROM rollcall.school_class AS version FINAL
                    WHERE district = asked_district AND effective_from <= asked_date
                    GROUP BY school, class
                    HAVING argMax(version.enrolled, version.effective_from) > 0
                ) AS roster ON roster.school = expected.school
                WHERE expected.district = asked_district AND expected.date = asked_date
                UNION ALL
                SELECT school, occasion AS session, toString(counted.class) AS class, '' AS grade,
                    sumIf(counted.count, counted.status IN ('PRESENT', 'LATE', 'OFFSITE')) AS attending,
                    sumIf(counted.count, counted.status IN ('EXCUSED', 'UNEXCUSED')) AS absent
                FROM rollcall.class_count AS counted FINAL
                WHERE district = asked_district AND kind = 'ATTENDANCE' AND date = asked_date
                    AND (school, occasion) IN
                        (SELECT school, session FROM rollcall.expected_session WHERE district = asked_district AND date = asked_date)
                GROUP BY school, occasion, class
            ) AS figure
            GROUP BY school, session, class
            HAVING class != '' OR attending > 0 OR absent > 0
            ORDER BY school, session, class
            """;

    private static final String REASONS = """
            WITH ? AS asked_district, toDate(?) AS asked_date
            SELECT school, occasion AS session, status, if(detail = '', 'NONE', detail) AS reason, sum(counted.count) AS pupils
            FROM rollcall.school_count AS counted FINAL
            WHERE district = asked_district AND kind = 'ATTENDANCE' AND date = asked_date AND status IN ('EXCUSED', 'UNEXCUSED')
                AND (school, occasion) IN
                    (SELECT school, session FROM rollcall.expected_session WHERE district = asked_district AND date = asked_date)
            GROUP BY school, occasion, status, reason
            ORDER BY school, session, status, reason
            """;

    private static final String ANSWERS = """
            SELECT kind, occasion, school, status, sum(counted.count) AS people
            FROM rollcall.school_count AS counted FINAL
            WHERE district = ? AND kind IN ('HEALTH_REPORT', 'STAFF_CLOCK') AND date = toDate(?)
            GROUP BY kind, occasion, school, status
            ORDER BY kind, occasion, school, status
            """;

    private static final String LIVE_CLASSES = """
            WITH ? AS asked_district, toDate(?) AS asked_date
            SELECT
                class.school AS school,
                class.live_class AS live_class,
                class.role = 'ANYONE' AS open_class,
                ifNull(class.expected, 0) AS expected,
                roster.enrolled AS enrolled,
                assumeNotNull(class.participants) AS participants,
                class.seconds + arraySum(
                    since -> greatest(0, since.people * dateDiff('second', since.minute, toDateTime(class.closes, 'UTC')) - since.seconds),
                    class.watching) AS seconds
            FROM rollcall.live_class AS class
            LEFT JOIN
            (
                SELECT school, toInt64(argMax(version.enrolled, version.effective_from)) AS enrolled
                FROM rollcall.school AS version FINAL
                WHERE district = asked_district AND effective_from <= asked_date
                GROUP BY school
            ) AS roster ON roster.school = class.school
            WHERE class.district = asked_district AND class.date = asked_date AND class.participants IS NOT NULL
            ORDER BY school, live_class
            """;

    private final AskWarehouse warehouse;

    DayCounters(AskWarehouse warehouse) {
        this.warehouse = warehouse;
    }

    /** Every class of the roster, whether or not anything is known of it, and the pupils who were counted beside. */
    Map<SchoolSession, List<ClassFigures>> classes(String district, LocalDate date) {
        record Found(SchoolSession at, ClassFigures figures) {}
        String day = date.toString();
        return warehouse
                .list(
                        CLASSES,
                        row -> new Found(
                                new SchoolSession(row.getString("school"), row.getString("session")),
                                new ClassFigures(
                                        row.getString("grade"),
                                        row.getString("class"),
                                        row.getLong("attending"),
                                        row.getLong("absent"))),
                        district,
                        day)
                .stream()
                .collect(groupingBy(Found::at, LinkedHashMap::new, mapping(Found::figures, toList())));
    }

    Map<Absence, Map<String, Long>> reasons(String district, LocalDate date) {
        record Found(Absence absence, String reason, long pupils) {}
        String day = date.toString();
        return warehouse
                .list(
                        REASONS,
                        row -> new Found(
                                new Absence(
                                        new SchoolSession(row.getString("school"), row.getString("session")),
                                        row.getString("status")),
                                row.getString("reason"),
                                row.getLong("pupils")),
                        district,
                        day)
                .stream()
                .collect(groupingBy(Found::absence, LinkedHashMap::new, toMap(Found::reason, Found::pupils)));
    }

    List<HeldClass> liveClasses(String district, LocalDate date) {
        return warehouse.list(
                LIVE_CLASSES,
                row -> new HeldClass(
                        row.getString("school"),
                        row.getString("live_class"),
                        row.getBoolean("open_class"),
                        row.getLong("expected"),
                        row.getLong("enrolled"),
                        row.getLong("participants"),
                        row.getLong("seconds")),
                district,
                date.toString());
    }

    Map<CheckIn, Answers> answers(String district, LocalDate date) {
        record Found(CheckIn checkIn, Answers.OfSchool answers) {}
        return warehouse
                .list(
                        ANSWERS,
                        row -> new Found(
                                new CheckIn(row.getString("kind"), row.getString("occasion")),
                                new Answers.OfSchool(
                                        row.getString("school"), row.getString("status"), row.getLong("people"))),
                        district,
                        date.toString())
                .stream()
                .collect(groupingBy(
                        Found::checkIn,
                        LinkedHashMap::new,
                        collectingAndThen(mapping(Found::answers, toList()), Answers::new)));
    }
}
