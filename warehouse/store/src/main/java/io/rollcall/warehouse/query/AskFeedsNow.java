package io.rollcall.warehouse.query;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** {@link FeedsNow} over {@code rollcall.feed_delivery}. A delivery that was written twice is one: its place in the log is part of its key. */
final class AskFeedsNow implements FeedsNow {

    private static final String SQL = """
            WITH
                ? AS asked_district,
                fromUnixTimestamp64Milli(toInt64(?), 'UTC') AS since,
                fromUnixTimestamp64Milli(toInt64(?), 'UTC') AS until,
                toInt64(?) AS lately
            SELECT
                feed,
                toUnixTimestamp64Milli(max(sent.last_at)) AS last,
                toUnixTimestamp64Milli(max(sent.newest_event)) AS newest,
                sum(sent.admitted) AS all_admitted,
                sum(sent.rejected) AS all_rejected,
                countIf(sent.failure != '') AS all_refused,
                sumIf(sent.admitted, sent.is_late) AS lately_admitted,
                sumIf(sent.rejected, sent.is_late) AS lately_rejected,
                countIf(sent.failure != '' AND sent.is_late) AS lately_refused
            FROM
            (
                SELECT
                    feed, admitted, rejected, failure, newest_event,
                    max(at) OVER (PARTITION BY feed) AS last_at,
                    toUnixTimestamp64Milli(at) > toUnixTimestamp64Milli(last_at) - lately AS is_late
                FROM rollcall.feed_delivery FINAL
                WHERE district = asked_district AND at >= since AND at <= until
            ) AS sent
            GROUP BY feed
            ORDER BY feed
            """;

    private final AskWarehouse warehouse;

    AskFeedsNow(AskWarehouse warehouse) {
        this.warehouse = warehouse;
    }

    @Override
    public List<FeedFigures> ask(String district, Instant since, Instant until, Duration lately) {
        return warehouse.listFew(
                SQL,
                AskFeedsNow::figures,
                district,
                Long.toString(since.toEpochMilli()),
                Long.toString(until.toEpochMilli()),
                Long.toString(lately.toMillis()));
    }

    private static FeedFigures figures(ResultSet row) throws SQLException {
        return new FeedFigures(
                row.getString("feed"),
                Instant.ofEpochMilli(row.getLong("last")),
                Optional.of(row.getLong("newest")).filter(newest -> newest > 0).map(Instant::ofEpochMilli),
                sent(row, "all"),
                sent(row, "lately"));
    }

    private static Sent sent(ResultSet row, String when) throws SQLException {
        return new Sent(
                row.getLong(when + "_admitted"), row.getLong(when + "_rejected"), row.getLong(when + "_refused"));
    }
}
