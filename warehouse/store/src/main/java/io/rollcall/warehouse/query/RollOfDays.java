package io.rollcall.warehouse.query;

/**
 * {@code rollcall.school_day} for a question that knows which days it asks for, and reads no others: how many pupils and staff each school had on those of them on which its district
 * checked in; a training institution, on those on which it did so itself. The question has to name {@code asked_district}.
 */
final class RollOfDays {

    private RollOfDays() {}

    /**
     * A query for {@code date}, {@code school}, {@code enrolled} and {@code staff}.
     *
     * @param days what may stand behind {@code IN (}, such as days with commas between
     */
    static String sql(String days) {
        return """
                SELECT
                    day.date AS date, version.school AS school,
                    toInt64(argMax(version.enrolled, version.effective_from)) AS enrolled,
                    toInt64(argMax(version.staff, version.effective_from)) AS staff
                FROM
                (
                    SELECT DISTINCT date FROM rollcall.school_count
                    WHERE district = asked_district AND kind IN ('HEALTH_REPORT', 'STAFF_CLOCK') AND date IN (%1$s)
                ) AS day
                CROSS JOIN
                (
                    SELECT school, effective_from, enrolled, staff, school_kind FROM rollcall.school FINAL WHERE district = asked_district
                ) AS version
                WHERE version.effective_from <= day.date
                GROUP BY date, school
                HAVING argMax(version.school_kind, version.effective_from) != 'TRAINING' OR (date, school) IN
                (
                    SELECT date, school FROM rollcall.school_count
                    WHERE district = asked_district AND kind IN ('HEALTH_REPORT', 'STAFF_CLOCK') AND date IN (%1$s)
                )
                """.formatted(days);
    }
}
