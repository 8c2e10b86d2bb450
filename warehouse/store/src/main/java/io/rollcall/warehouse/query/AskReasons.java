package io.rollcall.warehouse.query;

import java.time.LocalDate;
import java.util.List;

/** {@link Reasons} over {@code rollcall.school_count}, whose detail is the reason. */
final class AskReasons implements Reasons {

    private static final String SQL = """
            SELECT occasion AS session, status, detail AS reason, sum(count) AS people
            FROM rollcall.school_count FINAL
            WHERE district = ? AND kind = 'ATTENDANCE' AND date = toDate(?) AND school = ?
                AND occasion IN ('AM', 'PM', 'DAY') AND status IN ('EXCUSED', 'UNEXCUSED')
            GROUP BY occasion, status, detail
            HAVING people != 0
            ORDER BY indexOf(['AM', 'PM', 'DAY'], session), status, reason
            """;

    private final AskWarehouse warehouse;

    AskReasons(AskWarehouse warehouse) {
        this.warehouse = warehouse;
    }

    @Override
    public List<ReasonCount> ask(String district, LocalDate date, String school) {
        return warehouse.list(
                SQL,
                row -> new ReasonCount(
                        row.getString("session"),
                        row.getString("status"),
                        row.getString("reason"),
                        row.getLong("people")),
                district,
                date.toString(),
                school);
    }
}
