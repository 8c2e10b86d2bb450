package io.rollcall.warehouse.query;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/** {@link LiveCurve} over {@code rollcall.live_class_minute}. */
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
                sum(edge.entered) AS came,
                sum(edge.left_class) AS went,
                sum(sum(edge.entered) - sum(edge.left_class)) OVER (ORDER BY minute) AS watching
            FROM rollcall.live_class_minute AS edge
            WHERE edge.district = asked_district AND edge.date = asked_date AND edge.minute <= until
                AND %s
                AND (asked_class = '' OR edge.live_class = asked_class)
            GROUP BY minute
            HAVING came != 0 OR went != 0
            ORDER BY minute
            """.formatted(InScope.sql("edge.school"));

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
