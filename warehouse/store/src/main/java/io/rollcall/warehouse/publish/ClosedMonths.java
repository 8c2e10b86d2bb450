package io.rollcall.warehouse.publish;

import io.rollcall.warehouse.query.AskWarehouse;
import java.time.LocalDate;
import java.time.Month;
import java.util.List;

/** Finds the months that are closed and not published yet, and how often each school's pupils were absent up to the end of one. */
final class ClosedMonths {

    /** Of a school year whose beginning is no longer kept nothing can be said. */
    private static final int KEPT_DAYS = 400;

    private static final String CLOSED = """
            SELECT DISTINCT toString(toLastDayOfMonth(date)) AS last_day
            FROM rollcall.school_count
            WHERE district = ? AND kind = 'ATTENDANCE' AND occasion IN ('AM', 'PM', 'DAY') AND date BETWEEN toDate(?) AND toDate(?)
                AND toLastDayOfMonth(date) <= toDate(?)
                AND toLastDayOfMonth(date) NOT IN (SELECT date FROM rollcall.month_publication WHERE district = ?)
            ORDER BY last_day
            """;

    /**
     * Where each pupil stands at each session is found in the order in which the rows lie, so that a year of them is never held at once; the sums of all pupils are.
     * A pupil of two schools is counted at both, by the sessions at each.
     */
    private static final String ABSENCE = """
            WITH ? AS asked_district, toDate(?) AS first_day, toDate(?) AS last_day
            SELECT absence.school AS school, profile.sub_district AS sub_district, profile.school_kind AS school_kind,
                pupils, persistent, severe
            FROM
            (
                SELECT school, count() AS pupils, countIf(missed * 10 >= possible) AS persistent, countIf(missed * 2 >= possible) AS severe
                FROM
                (
                    SELECT school, subject, sum(weight) AS possible, sumIf(weight, status IN ('EXCUSED', 'UNEXCUSED')) AS missed
                    FROM
                    (
                        SELECT school, subject, if(occasion = 'DAY', 2, 1) AS weight,
                            argMax(change.new_status, change.version) AS status
                        FROM rollcall.status_change AS change
                        WHERE district = asked_district AND kind = 'ATTENDANCE' AND date BETWEEN first_day AND last_day
                            AND occasion IN ('AM', 'PM', 'DAY')
                        GROUP BY district, kind, date, school, occasion, subject
                    )
                    WHERE status IN ('PRESENT', 'LATE', 'OFFSITE', 'EXCUSED', 'UNEXCUSED')
                    GROUP BY school, subject
                )
                GROUP BY school
            ) AS absence
            LEFT JOIN
            (
                SELECT school, argMax(version.sub_district, version.effective_from) AS sub_district,
                    argMax(version.school_kind, version.effective_from) AS school_kind
                FROM rollcall.school AS version FINAL
                WHERE district = asked_district AND effective_from <= last_day
                GROUP BY school
            ) AS profile ON profile.school = absence.school
            ORDER BY school
            """;

    private final AskWarehouse warehouse;

    ClosedMonths(AskWarehouse warehouse) {
        this.warehouse = warehouse;
    }

    /** The last days of the months. */
    List<LocalDate> unpublished(ClosedThrough closed) {
        LocalDate kept = closed.lastDay().minusDays(KEPT_DAYS);
        LocalDate first =
                beginningOfYear(kept).isBefore(kept) ? beginningOfYear(kept).plusYears(1) : beginningOfYear(kept);
        String last = closed.lastDay().toString();
        return warehouse.list(
                CLOSED,
                row -> LocalDate.parse(row.getString("last_day")),
                closed.district(),
                first.toString(),
                last,
                last,
                closed.district());
    }

    List<SchoolAbsence> absence(String district, LocalDate lastDay) {
        return warehouse.listOfAYear(
                ABSENCE,
                row -> new SchoolAbsence(
                        row.getString("sub_district"),
                        row.getString("school_kind"),
                        row.getString("school"),
                        row.getLong("pupils"),
                        row.getLong("persistent"),
                        row.getLong("severe")),
                district,
                beginningOfYear(lastDay).toString(),
                lastDay.toString());
    }

    /** As in {@code io.rollcall.event.SchoolYear}, which the warehouse does not know: subjects change with the school year. */
    private static LocalDate beginningOfYear(LocalDate date) {
        LocalDate august = LocalDate.of(date.getYear(), Month.AUGUST, 1);
        return date.isBefore(august) ? august.minusYears(1) : august;
    }
}
