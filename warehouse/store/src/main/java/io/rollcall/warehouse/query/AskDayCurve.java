package io.rollcall.warehouse.query;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;

/** {@link DayCurve} over {@code rollcall.minute_count}, of the sessions that {@code rollcall.expected_session} knows. */
final class AskDayCurve implements DayCurve {

    private static final String SQL = """
            WITH ? AS asked_district, toDate(?) AS asked_date, ? AS asked_part, ? AS asked_kind, ? AS asked_school
            SELECT
                session, toUnixTimestamp(minute) AS minute_start,
                sum(attending) OVER so_far AS attending_so_far,
                sum(absent) OVER so_far AS absent_so_far,
                sum(known) OVER so_far AS known_so_far
            FROM
            (
                SELECT
                    occasion AS session, minute,
                    sumIf(count, status IN ('PRESENT', 'LATE', 'OFFSITE')) AS attending,
                    sumIf(count, status IN ('EXCUSED', 'UNEXCUSED')) AS absent,
                    sum(count) AS known
                FROM rollcall.minute_count FINAL
                WHERE district = asked_district AND kind = 'ATTENDANCE' AND date = asked_date
                    AND (asked_school = '' OR school = asked_school)
                    AND (school, occasion) IN (
                        SELECT school, session FROM rollcall.expected_session
                        WHERE district = asked_district AND date = asked_date
                            AND (asked_part = '' OR sub_district = asked_part)
                            AND (asked_kind = '' OR school_kind = asked_kind)
                    )
                GROUP BY occasion, minute
                HAVING sum(count) != 0
            )
            WINDOW so_far AS (PARTITION BY session ORDER BY minute)
            ORDER BY indexOf(['AM', 'PM', 'DAY'], session), minute
            """;

    private final AskWarehouse warehouse;

    AskDayCurve(AskWarehouse warehouse) {
        this.warehouse = warehouse;
    }

    @Override
    public List<CurvePoint> ask(String district, LocalDate date, Scope scope) {
        return warehouse.listFew(
                SQL,
                row -> new CurvePoint(
                        row.getString("session"),
                        Instant.ofEpochSecond(row.getLong("minute_start")),
                        row.getLong("attending_so_far"),
                        row.getLong("absent_so_far"),
                        row.getLong("known_so_far")),
                district,
                date.toString(),
                scope.subDistrict(),
                scope.schoolKind(),
                scope.school());
    }
}
