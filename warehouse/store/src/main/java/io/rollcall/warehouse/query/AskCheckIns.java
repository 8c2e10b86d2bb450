package io.rollcall.warehouse.query;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;

/** {@link CheckIns} over the declared campaigns, the rolls and {@code rollcall.school_count}. */
final class AskCheckIns implements CheckIns {

    private static final String SQL = """
            WITH
                ? AS asked_district,
                toDate(?) AS asked_date,
                toDateTime(?, ?) AS day_begins,
                counted AS
                (
                    SELECT kind, date, school, occasion, toNullable(sum(counter.count)) AS answered
                    FROM rollcall.school_count AS counter FINAL
                    WHERE district = asked_district AND kind IN ('FORM', 'HEALTH_REPORT', 'STAFF_CLOCK')
                        AND date > asked_date - 30 AND date <= asked_date AND (kind = 'FORM' OR date = asked_date)
                    GROUP BY kind, date, school, occasion
                    HAVING answered != 0
                ),
                roll AS
                (
                    %s
                )
            SELECT kind, toString(date) AS day, occasion, school, role, expected, answered, opens, closes
            FROM
            (
                SELECT
                    part.kind AS kind, part.date AS date, part.school AS school, part.occasion AS occasion, part.role AS role,
                    part.expected AS expected, counted.answered AS answered, part.opens AS opens, part.closes AS closes
                FROM
                (
                    SELECT 'FORM' AS kind, date, school, occasion, toString(role) AS role, expected,
                        toNullable(toUnixTimestamp64Milli(declared.opens)) AS opens, toUnixTimestamp64Milli(declared.closes) AS closes
                    FROM rollcall.occasion AS declared
                    WHERE district = asked_district AND declared.kind = 'FORM' AND date > asked_date - 30 AND date <= asked_date
                        AND ifNull(declared.closes >= day_begins, 1)
                    UNION ALL
                    SELECT 'HEALTH_REPORT' AS kind, asked_date AS date, school, 'DAILY' AS occasion, 'STUDENT' AS role, enrolled AS expected,
                        NULL AS opens, NULL AS closes
                    FROM roll
                    WHERE enrolled > 0 AND asked_date IN (SELECT date FROM counted WHERE kind = 'HEALTH_REPORT')
                ) AS part
                LEFT JOIN counted
                    ON counted.kind = part.kind AND counted.date = part.date AND counted.school = part.school AND counted.occasion = part.occasion
                UNION ALL
                SELECT 'STAFF_CLOCK' AS kind, slot.date AS date, slot.school AS school, slot.occasion AS occasion, 'STAFF' AS role,
                    roll.staff AS expected, slot.answered AS answered, NULL AS opens, NULL AS closes
                FROM counted AS slot
                INNER JOIN roll ON roll.school = slot.school
                WHERE slot.kind = 'STAFF_CLOCK'
            )
            ORDER BY kind, day, occasion, school
            """.formatted(RollOfDays.sql("asked_date"));

    private final AskWarehouse warehouse;

    AskCheckIns(AskWarehouse warehouse) {
        this.warehouse = warehouse;
    }

    @Override
    public List<CheckInPart> ask(String district, ZoneId zone, LocalDate date) {
        return warehouse.listFew(SQL, AskCheckIns::part, district, date.toString(), date + " 00:00:00", zone.getId());
    }

    private static CheckInPart part(ResultSet row) throws SQLException {
        return new CheckInPart(
                new CheckIn(row.getString("kind"), LocalDate.parse(row.getString("day")), row.getString("occasion")),
                row.getString("school"),
                row.getString("role"),
                row.getLong("expected"),
                NullableColumn.number(row, "answered"),
                NullableColumn.moment(row, "opens"),
                NullableColumn.moment(row, "closes"));
    }
}
