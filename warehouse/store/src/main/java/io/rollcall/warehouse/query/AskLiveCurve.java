package io.rollcall.warehouse.query;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/** {@link LiveCurve} over {@code rollcall.minute_count}, as {@code rollcall.live_class_minute} has it for all days. */
final class AskLiveCurve implements LiveCurve {

    private static final String SQL = """
            WITH
                ? AS asked_district,
                toDate(?) AS asked_date,
                fromUnixTimestamp64Milli(toInt64(?), 'UTC') AS until,
                ? AS asked_part,
                ? AS asked_kind,
                ? AS asked_school,
                ? AS asked_class
            SELECT
                toUnixTimestamp(minute) AS at,
                sum(move.2) AS came,
                sum(move.3) AS went,
                sum(sum(move.2) - sum(move.3)) OVER (ORDER BY minute) AS watching
            FROM
            (
                SELECT
                    arrayJoin([
                        (counted.minute, if(counted.status = 'WATCHING', counted.count, 0), if(counted.status = 'LEFT', counted.count, 0)),
                        (class.over, toInt64(0), if(counted.status = 'WATCHING', counted.count, -counted.count))]) AS move,
                    move.1 AS minute
                FROM
                (
                    SELECT school, occasion, minute, status, count
                    FROM rollcall.minute_count FINAL
                    WHERE district = asked_district AND kind = 'LIVE_CLASS' AND date = asked_date AND count != 0
                        AND (asked_class = '' OR occasion = asked_class) AND %s
                ) AS counted
                INNER JOIN
                (
                    SELECT school, occasion, toStartOfMinute(toDateTime(assumeNotNull(closes) + toIntervalMillisecond(59999), 'UTC')) AS over
                    FROM rollcall.occasion
                    WHERE district = asked_district AND kind = 'LIVE_CLASS' AND date = asked_date AND closes IS NOT NULL
                ) AS class ON class.school = counted.school AND class.occasion = counted.occasion
                WHERE counted.minute < class.over
            )
            WHERE minute <= until
            GROUP BY minute
            HAVING came != 0 OR went != 0
            ORDER BY minute
            """.formatted(InScope.sql("school"));

    private final AskWarehouse warehouse;

    AskLiveCurve(AskWarehouse warehouse) {
        this.warehouse = warehouse;
    }

    @Override
    public List<WatchPoint> ask(
            String district, LocalDate date, Instant until, Scope scope, Optional<String> liveClass) {
        return warehouse.listFew(
                SQL,
                row -> new WatchPoint(
                        Instant.ofEpochSecond(row.getLong("at")),
                        row.getLong("came"),
                        row.getLong("went"),
                        row.getLong("watching")),
                district,
                date.toString(),
                Long.toString(until.toEpochMilli()),
                scope.subDistrict(),
                scope.schoolKind(),
                scope.school(),
                liveClass.orElse(""));
    }
}
