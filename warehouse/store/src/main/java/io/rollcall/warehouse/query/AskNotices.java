package io.rollcall.warehouse.query;

import io.rollcall.warehouse.query.NoticeFigures.Receipts;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.OptionalLong;
import java.util.stream.Collectors;

/** {@link Notices} over {@code rollcall.occasion} and the counters. */
final class AskNotices implements Notices {

    private static final String ASKED =
            "WITH ? AS asked_district, toDate(?) AS first_date, toDate(?) AS asked_date, ? AS asked_part, ? AS asked_kind, ? AS asked_school";

    private static final String NOTICES =
            "district = asked_district AND kind = 'NOTICE' AND date BETWEEN first_date AND asked_date AND (asked_school = '' OR school = asked_school)";

    /** What was declared and what was counted of a school's part lie below each other and are put together by grouping: to plan a join takes as long as to read a month of them. */
    private static final String FIGURES = """
            %1$s
            SELECT
                toString(date) AS day, occasion AS notice, cityHash64(date, notice) AS number, max(role) AS role,
                count() AS schools, countIf(known > 0) AS schools_heard, sum(expected) AS audience,
                sum(failed) AS failed, sum(blocked) AS blocked, sum(sent) AS sent, sum(read) AS read, sum(confirmed) AS confirmed,
                toUnixTimestamp64Milli(min(opens)) AS published, toUnixTimestamp64Milli(min(closes)) AS deadline
            FROM
            (
                SELECT
                    date, school, occasion,
                    max(part.role) AS role, sum(part.expected) AS expected, max(part.opens) AS opens, max(part.closes) AS closes,
                    sumIf(part.count, part.status = 'FAILED') AS failed,
                    sumIf(part.count, part.status = 'BLOCKED') AS blocked,
                    sumIf(part.count, part.status = 'SENT') AS sent,
                    sumIf(part.count, part.status = 'READ') AS read,
                    sumIf(part.count, part.status = 'CONFIRMED') AS confirmed,
                    sum(part.count) AS known
                FROM
                (
                    SELECT date, school, occasion, role, expected, opens, closes, '' AS status, 0 AS count
                    FROM rollcall.occasion
                    WHERE %2$s AND %3$s
                    UNION ALL
                    SELECT date, school, occasion, '' AS role, 0 AS expected, NULL AS opens, NULL AS closes, status, count
                    FROM rollcall.school_count FINAL
                    WHERE %2$s
                ) AS part
                GROUP BY date, school, occasion
                HAVING opens IS NOT NULL
            )
            GROUP BY date, occasion
            ORDER BY date, notice
            """;

    /**
     * Of each notice the minutes after which half and nine tenths had read it. Minutes of readers are a hundred times as many as parts of schools, so they are grouped by
     * numbers that stand for a part and for a notice. Before all its minutes a part has one, a thousand million minutes too early, with those whom it expects.
     */
    private static final String TIMES = """
            %1$s,
                cityHash64(date, cityHash64(school), cityHash64(occasion)) AS part
            SELECT
                number,
                people[1] AS audience,
                arrayPopFront(minutes) AS later,
                arrayCumSum(arrayPopFront(people)) AS reached,
                if(audience > 0, arrayFirstOrNull((after, by_then) -> by_then * 2 >= audience, later, reached), NULL) AS half,
                if(audience > 0, arrayFirstOrNull((after, by_then) -> by_then * 10 >= audience * 9, later, reached), NULL) AS nine_tenths
            FROM
            (
                SELECT number, arraySort(groupArray((after, at_once))) AS curve, curve.1 AS minutes, curve.2 AS people
                FROM
                (
                    SELECT number, intDiv(minute - opened, 60) AS after, sum(at_once) AS at_once
                    FROM
                    (
                        SELECT
                            max(of_part.number) AS number, max(of_part.opened) AS opened,
                            groupArrayArray(of_part.minutes) AS minutes, groupArrayArray(of_part.people) AS people
                        FROM
                        (
                            SELECT part, cityHash64(date, occasion) AS number, toInt64(toUnixTimestamp(toStartOfMinute(opens))) AS opened,
                                [opened - 60 * 1000000000] AS minutes, [expected] AS people
                            FROM rollcall.occasion
                            WHERE %2$s AND %3$s
                            UNION ALL
                            SELECT part, 0 AS number, 0 AS opened,
                                groupArray(toInt64(toUnixTimestamp(minute))) AS minutes, groupArray(counted.count) AS people
                            FROM rollcall.minute_count AS counted FINAL
                            WHERE %2$s AND status IN ('READ', 'CONFIRMED')
                            GROUP BY part
                        ) AS of_part
                        GROUP BY part
                        HAVING number != 0
                    )
                    ARRAY JOIN minutes AS minute, people AS at_once
                    GROUP BY number, after
                )
                GROUP BY number
            )
            """;

    private static final Times NOT_YET = new Times(OptionalLong.empty(), OptionalLong.empty());

    private final AskWarehouse warehouse;

    AskNotices(AskWarehouse warehouse) {
        this.warehouse = warehouse;
    }

    private record Times(OptionalLong half, OptionalLong nineTenths) {}

    private record NumberedTimes(String notice, Times times) {}

    /** Readers' minutes are asked for first, so that no notice is read by half whose figures say that it is not. */
    @Override
    public List<NoticeFigures> ask(String district, LocalDate first, LocalDate last, Scope scope) {
        String[] asked = {
            district, first.toString(), last.toString(), scope.subDistrict(), scope.schoolKind(), scope.school()
        };
        Map<String, Times> times = warehouse.listNewest(in(scope, TIMES), AskNotices::times, asked).stream()
                .collect(Collectors.toMap(NumberedTimes::notice, NumberedTimes::times));
        return warehouse.listFew(
                in(scope, FIGURES), row -> figures(row, times.getOrDefault(row.getString("number"), NOT_YET)), asked);
    }

    private static String in(Scope scope, String sql) {
        return sql.formatted(ASKED, NOTICES, InScope.sql("school", scope));
    }

    private static NumberedTimes times(ResultSet row) throws SQLException {
        return new NumberedTimes(
                row.getString("number"),
                new Times(NullableColumn.number(row, "half"), NullableColumn.number(row, "nine_tenths")));
    }

    private static NoticeFigures figures(ResultSet row, Times times) throws SQLException {
        return new NoticeFigures(
                LocalDate.parse(row.getString("day")),
                row.getString("notice"),
                row.getString("role"),
                row.getLong("schools"),
                row.getLong("schools_heard"),
                row.getLong("audience"),
                receipts(row),
                Instant.ofEpochMilli(row.getLong("published")),
                NullableColumn.moment(row, "deadline"),
                times.half(),
                times.nineTenths());
    }

    /** Of a row that has a column a status. */
    static Receipts receipts(ResultSet row) throws SQLException {
        return new Receipts(
                row.getLong("failed"),
                row.getLong("blocked"),
                row.getLong("sent"),
                row.getLong("read"),
                row.getLong("confirmed"));
    }
}
