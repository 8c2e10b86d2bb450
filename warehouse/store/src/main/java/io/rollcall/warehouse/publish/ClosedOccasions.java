package io.rollcall.warehouse.publish;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.toMap;

import io.rollcall.warehouse.query.AskWarehouse;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Finds the campaigns and notices that have closed and are not published yet, and what is counted of each. */
final class ClosedOccasions {

    /** What names no end closes two weeks after its day. An end is a moment in UTC, whose day in the district may be the next one. */
    private static final String CLOSED = """
            SELECT toString(kind) AS kind, toString(date) AS day, toString(occasion) AS id
            FROM rollcall.occasion
            WHERE district = ? AND kind IN ('FORM', 'NOTICE')
                AND (kind, date, occasion) NOT IN (SELECT kind, date, occasion FROM rollcall.occasion_publication WHERE district = ?)
            GROUP BY kind, date, occasion
            HAVING max(if(isNull(closes), date + 14, greatest(date, toDate(closes) + 1))) <= toDate(?)
            ORDER BY kind, date, occasion
            """;

    /** An option that nobody chose counts too: were it left out, the others' sum would say so. */
    private static final String ANSWERS = """
            WITH ? AS asked_district, toDate(?) AS asked_date, ? AS asked_id,
                declared AS
                (
                    SELECT school, role, options FROM rollcall.occasion
                    WHERE district = asked_district AND kind = 'FORM' AND date = asked_date AND occasion = asked_id
                )
            SELECT school, max(figure.role) AS role, name, sum(figure.people) AS people
            FROM
            (
                SELECT toString(school) AS school, toString(role) AS role, toString(option) AS name, toInt64(0) AS people
                FROM declared ARRAY JOIN options AS option
                UNION ALL
                SELECT toString(school) AS school, '' AS role, toString(detail) AS name, count AS people
                FROM rollcall.school_count FINAL
                WHERE district = asked_district AND kind = 'FORM' AND date = asked_date AND occasion = asked_id
                    AND school IN (SELECT school FROM declared)
            ) AS figure
            GROUP BY school, name
            ORDER BY school, name
            """;

    private static final String REACH = """
            WITH ? AS asked_district, toDate(?) AS asked_date, ? AS asked_id,
                declared AS
                (
                    SELECT school, role, expected, opens FROM rollcall.occasion
                    WHERE district = asked_district AND kind = 'NOTICE' AND date = asked_date AND occasion = asked_id
                )
            SELECT school, max(figure.role) AS role, name, sum(figure.people) AS people
            FROM
            (
                SELECT toString(school) AS school, toString(role) AS role, 'AUDIENCE' AS name, expected AS people FROM declared
                UNION ALL
                SELECT toString(curve.school) AS school, '' AS role,
                    multiIf(curve.minute < declared.opens + INTERVAL 5 MINUTE, 'READ_WITHIN_5_MINUTES',
                        curve.minute < declared.opens + INTERVAL 1 HOUR, 'READ_WITHIN_1_HOUR',
                        curve.minute < declared.opens + INTERVAL 1 DAY, 'READ_WITHIN_1_DAY',
                        'READ_LATER') AS name,
                    curve.readers AS people
                FROM
                (
                    SELECT school, minute, readers FROM rollcall.notice_minute
                    WHERE district = asked_district AND date = asked_date AND notice = asked_id
                ) AS curve
                INNER JOIN declared ON declared.school = curve.school
                UNION ALL
                SELECT toString(school) AS school, '' AS role, if(status = 'SENT', 'NOT_READ', 'NOT_DELIVERED') AS name, count AS people
                FROM rollcall.school_count FINAL
                WHERE district = asked_district AND kind = 'NOTICE' AND date = asked_date AND occasion = asked_id
                    AND status IN ('SENT', 'FAILED', 'BLOCKED') AND school IN (SELECT school FROM declared)
            ) AS figure
            GROUP BY school, name
            ORDER BY school, name
            """;

    private static final String AUDIENCE = "AUDIENCE";
    private static final String UNKNOWN = "UNKNOWN";

    private final AskWarehouse warehouse;

    ClosedOccasions(AskWarehouse warehouse) {
        this.warehouse = warehouse;
    }

    List<ClosedOccasion> unpublished(ClosedThrough closed) {
        return warehouse.list(
                CLOSED,
                row -> new ClosedOccasion(
                        closed.district(),
                        row.getString("kind"),
                        LocalDate.parse(row.getString("day")),
                        row.getString("id")),
                closed.district(),
                closed.district(),
                closed.lastDay().toString());
    }

    /** Of each school that declared the campaign: how many chose which option. */
    Map<Audience, Map<String, Long>> answers(ClosedOccasion form) {
        return ask(ANSWERS, form);
    }

    /** Of each school that declared the notice: how many of its recipients it got how far with, the unknown among them. */
    Map<Audience, Map<String, Long>> reach(ClosedOccasion notice) {
        Map<Audience, Map<String, Long>> schools = ask(REACH, notice);
        schools.values().forEach(stages -> {
            long audience = stages.getOrDefault(AUDIENCE, 0L);
            stages.remove(AUDIENCE);
            long known = stages.values().stream().mapToLong(Long::longValue).sum();
            // More known than there are recipients is a fault of the data, shown in the cockpit.
            stages.put(UNKNOWN, Math.max(0, audience - known));
        });
        return schools;
    }

    private Map<Audience, Map<String, Long>> ask(String sql, ClosedOccasion occasion) {
        record Found(String school, String role, String name, long people) {}
        List<Found> found = warehouse.list(
                sql,
                row -> new Found(
                        row.getString("school"), row.getString("role"), row.getString("name"), row.getLong("people")),
                occasion.district(),
                occasion.date().toString(),
                occasion.id());
        Map<String, String> roles =
                found.stream().collect(toMap(Found::school, Found::role, (one, other) -> one.isEmpty() ? other : one));
        return found.stream()
                .collect(groupingBy(
                        each -> new Audience(each.school(), roles.getOrDefault(each.school(), "")),
                        LinkedHashMap::new,
                        toMap(Found::name, Found::people)));
    }
}
