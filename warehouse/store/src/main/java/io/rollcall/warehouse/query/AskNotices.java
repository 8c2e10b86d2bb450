package io.rollcall.warehouse.query;

import io.rollcall.warehouse.query.NoticeFigures.Receipts;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;

/** {@link Notices} over {@code rollcall.occasion} and the counters. */
final class AskNotices implements Notices {

    /** Minutes of readers are a hundred times as many as notices, so what is added up by notice and minute has a number for a notice. */
    private static final String SQL = """
            WITH
                ? AS asked_district,
                toDate(?) AS first_date,
                toDate(?) AS asked_date,
                ? AS asked_part,
                ? AS asked_kind,
                ? AS asked_school,
                part AS
                (
                    SELECT date, school, occasion, role, expected, opens, closes
                    FROM rollcall.occasion
                    WHERE district = asked_district AND kind = 'NOTICE' AND date BETWEEN first_date AND asked_date AND %s
                ),
                arrayCumSum(readers.curve.2) AS reached
            SELECT
                toString(date) AS day, notice, role, schools, schools_heard, audience, failed, blocked, sent, read, confirmed, published, deadline,
                if(audience > 0, arrayFirstOrNull((after, people) -> people * 2 >= audience, readers.curve.1, reached), NULL) AS half,
                if(audience > 0, arrayFirstOrNull((after, people) -> people * 10 >= audience * 9, readers.curve.1, reached), NULL) AS nine_tenths
            FROM
            (
                SELECT
                    part.date AS date,
                    part.occasion AS notice,
                    cityHash64(date, notice) AS number,
                    max(part.role) AS role,
                    count() AS schools,
                    countIf(stands.known > 0) AS schools_heard,
                    sum(part.expected) AS audience,
                    sum(stands.failed) AS failed,
                    sum(stands.blocked) AS blocked,
                    sum(stands.sent) AS sent,
                    sum(stands.read) AS read,
                    sum(stands.confirmed) AS confirmed,
                    toUnixTimestamp64Milli(min(part.opens)) AS published,
                    toUnixTimestamp64Milli(min(part.closes)) AS deadline
                FROM part
                LEFT JOIN
                (
                    SELECT
                        date, school, occasion,
                        sumIf(counted.count, counted.status = 'FAILED') AS failed,
                        sumIf(counted.count, counted.status = 'BLOCKED') AS blocked,
                        sumIf(counted.count, counted.status = 'SENT') AS sent,
                        sumIf(counted.count, counted.status = 'READ') AS read,
                        sumIf(counted.count, counted.status = 'CONFIRMED') AS confirmed,
                        sum(counted.count) AS known
                    FROM rollcall.school_count AS counted FINAL
                    WHERE district = asked_district AND kind = 'NOTICE' AND date BETWEEN first_date AND asked_date
                    GROUP BY date, school, occasion
                ) AS stands ON stands.date = part.date AND stands.school = part.school AND stands.occasion = part.occasion
                GROUP BY date, notice
            ) AS told
            LEFT JOIN
            (
                SELECT number, arraySort(groupArray((after, people))) AS curve
                FROM
                (
                    SELECT number, dateDiff('minute', opened, minute) AS after, sum(readers) AS people
                    FROM
                    (
                        SELECT cityHash64(part.date, part.occasion) AS number, toStartOfMinute(part.opens) AS opened, minutes, counts
                        FROM part
                        INNER JOIN
                        (
                            SELECT date, school, occasion, groupArray(minute) AS minutes, groupArray(counted.count) AS counts
                            FROM rollcall.minute_count AS counted FINAL
                            WHERE district = asked_district AND kind = 'NOTICE' AND date BETWEEN first_date AND asked_date
                                AND status IN ('READ', 'CONFIRMED')
                            GROUP BY date, school, occasion
                        ) AS reading ON reading.date = part.date AND reading.school = part.school AND reading.occasion = part.occasion
                    )
                    ARRAY JOIN minutes AS minute, counts AS readers
                    GROUP BY number, after
                )
                GROUP BY number
            ) AS readers ON readers.number = told.number
            ORDER BY date, notice
            """.formatted(InScope.sql("school"));

    private final AskWarehouse warehouse;

    AskNotices(AskWarehouse warehouse) {
        this.warehouse = warehouse;
    }

    @Override
    public List<NoticeFigures> ask(String district, LocalDate first, LocalDate last, Scope scope) {
        return warehouse.list(
                SQL,
                AskNotices::figures,
                district,
                first.toString(),
                last.toString(),
                scope.subDistrict(),
                scope.schoolKind(),
                scope.school());
    }

    private static NoticeFigures figures(ResultSet row) throws SQLException {
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
                NullableColumn.number(row, "half"),
                NullableColumn.number(row, "nine_tenths"));
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
