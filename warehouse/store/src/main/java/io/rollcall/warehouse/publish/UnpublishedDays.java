package io.rollcall.warehouse.publish;

import io.rollcall.warehouse.query.AskWarehouse;
import io.rollcall.warehouse.query.DistrictProfile;
import io.rollcall.warehouse.query.Freshness;
import io.rollcall.warehouse.query.Questions;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import javax.sql.DataSource;

/** Finds the days that are closed and not published yet, without those that a backfill is counting: what is published is published once. */
final class UnpublishedDays {

    /** Of the newest day itself marks may come without end: what closes the days before it is that none of theirs do. */
    private static final String DISTRICTS = """
            SELECT directory.district AS district, name, zone, clock = 'DATA' AS data_clock,
                toString(days[1].1) AS newest_day,
                toUnixTimestamp64Milli(arrayMax(day -> day.2, if(length(days) = 1, days, arrayPopFront(days)))) AS last_received
            FROM rollcall.district AS directory FINAL
            INNER JOIN
            (
                SELECT district, arrayReverseSort(groupArray((date, received))) AS days
                FROM
                (
                    SELECT district, date, max(received_at) AS received
                    FROM rollcall.school_count
                    WHERE kind IN ('ATTENDANCE', 'HEALTH_REPORT', 'STAFF_CLOCK', 'LIVE_CLASS')
                    GROUP BY district, date
                )
                GROUP BY district
            ) AS newest ON newest.district = directory.district
            ORDER BY district
            """;

    private static final String DAYS = """
            SELECT toString(date) AS day
            FROM rollcall.school_count
            WHERE district = ? AND kind IN ('ATTENDANCE', 'HEALTH_REPORT', 'STAFF_CLOCK', 'LIVE_CLASS') AND date BETWEEN toDate(?) AND toDate(?)
                AND date NOT IN (SELECT date FROM rollcall.publication WHERE district = ?)
                AND NOT arrayExists(days -> date BETWEEN days.1 AND days.2,
                    (SELECT groupArray((from_date, to_date)) FROM rollcall.backfill FINAL WHERE district = ? AND NOT finished))
            GROUP BY date
            ORDER BY date
            """;

    /** A district of which there is data; the last mark is that of a day before the newest, where there is any. */
    private record Known(DistrictProfile profile, LocalDate newestDay, Instant lastReceived) {}

    private final AskWarehouse warehouse;
    private final Freshness freshness;
    private final DayClosing closing;

    UnpublishedDays(DataSource warehouse, DayClosing closing) {
        this.warehouse = new AskWarehouse(warehouse);
        this.freshness = Questions.over(warehouse).freshness();
        this.closing = closing;
    }

    /** Per district, its last closed day; districts without a closed day are left out. */
    List<ClosedThrough> closed() {
        Optional<Instant> completeThrough = freshness.ask();
        return completeThrough.stream()
                .flatMap(complete -> districts().stream()
                        .flatMap(known -> closing
                                .lastClosed(known.profile(), complete, known.newestDay(), known.lastReceived())
                                .map(day -> new ClosedThrough(known.profile().district(), day))
                                .stream()))
                .toList();
    }

    /** The days with data, of those from the first to the last, that are not published; oldest first. */
    List<LocalDate> unpublished(String district, LocalDate first, LocalDate last) {
        return warehouse.list(
                DAYS,
                row -> LocalDate.parse(row.getString("day")),
                district,
                first.toString(),
                last.toString(),
                district,
                district);
    }

    private List<Known> districts() {
        return warehouse.list(
                DISTRICTS,
                row -> new Known(
                        new DistrictProfile(
                                row.getString("district"),
                                row.getString("name"),
                                ZoneId.of(row.getString("zone")),
                                row.getBoolean("data_clock")),
                        LocalDate.parse(row.getString("newest_day")),
                        Instant.ofEpochMilli(row.getLong("last_received"))));
    }
}
