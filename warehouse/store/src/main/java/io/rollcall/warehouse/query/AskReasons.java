package io.rollcall.warehouse.query;

import java.time.LocalDate;
import java.util.List;

/** {@link Reasons} over {@code rollcall.school_count}, whose detail is the reason. */
final class AskReasons implements Reasons {

    private final AskWarehouse warehouse;

    AskReasons(AskWarehouse warehouse) {
        this.warehouse = warehouse;
    }

    @Override
    public List<ReasonCount> ask(String district, LocalDate date, Scope scope) {
        return warehouse.list(
                sql(scope),
                row -> new ReasonCount(
                        row.getString("school"),
                        row.getString("session"),
                        row.getString("status"),
                        row.getString("reason"),
                        row.getLong("people")),
                district,
                date.toString(),
                scope.subDistrict(),
                scope.schoolKind(),
                scope.school());
    }

    private static String sql(Scope scope) {
        return """
                WITH
                    ? AS asked_district, toDate(?) AS asked_date,
                    ? AS asked_part, ? AS asked_kind, ? AS asked_school
                SELECT figure.school AS school, occasion AS session, status, detail AS reason, sum(count) AS people
                FROM rollcall.school_count AS figure FINAL
                WHERE district = asked_district AND kind = 'ATTENDANCE' AND date = asked_date
                    AND occasion IN ('AM', 'PM', 'DAY') AND status IN ('EXCUSED', 'UNEXCUSED')
                    AND %s
                GROUP BY figure.school, occasion, status, detail
                HAVING people != 0
                ORDER BY school, indexOf(['AM', 'PM', 'DAY'], session), status, reason
                """.formatted(InScope.sql("figure.school", scope));
    }
}
