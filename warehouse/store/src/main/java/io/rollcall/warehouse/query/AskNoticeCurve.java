package io.rollcall.warehouse.query;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;

/** {@link NoticeCurve} over {@code rollcall.minute_count}, of the schools whose part of the notice stands. */
final class AskNoticeCurve implements NoticeCurve {

    private static final String SQL = """
            WITH ? AS asked_district, toDate(?) AS asked_date, ? AS asked_notice, ? AS asked_part, ? AS asked_kind, ? AS asked_school
            SELECT
                toUnixTimestamp(minute) AS at,
                sum(reading.count) AS readers,
                sum(sum(reading.count)) OVER (ORDER BY minute) AS reached
            FROM rollcall.minute_count AS reading FINAL
            WHERE district = asked_district AND kind = 'NOTICE' AND date = asked_date AND occasion = asked_notice
                AND status IN ('READ', 'CONFIRMED')
                AND school IN (
                    SELECT school FROM rollcall.occasion
                    WHERE district = asked_district AND kind = 'NOTICE' AND date = asked_date AND occasion = asked_notice
                )
                AND %s
            GROUP BY minute
            HAVING readers != 0
            ORDER BY minute
            """.formatted(InScope.sql("school"));

    private final AskWarehouse warehouse;

    AskNoticeCurve(AskWarehouse warehouse) {
        this.warehouse = warehouse;
    }

    @Override
    public List<ReadPoint> ask(String district, LocalDate published, String notice, Scope scope) {
        return warehouse.listFew(
                SQL,
                row -> new ReadPoint(
                        Instant.ofEpochSecond(row.getLong("at")), row.getLong("readers"), row.getLong("reached")),
                district,
                published.toString(),
                notice,
                scope.subDistrict(),
                scope.schoolKind(),
                scope.school());
    }
}
