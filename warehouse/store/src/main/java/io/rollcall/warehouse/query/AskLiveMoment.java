package io.rollcall.warehouse.query;

import java.time.Instant;
import java.time.LocalDate;

/** {@link LiveMoment} over the district's clock, the log's progress and the minutes that are counted. */
final class AskLiveMoment implements LiveMoment {

    private static final String SQL = """
            WITH
                ? AS asked_district,
                toDate(?) AS asked_date,
                (
                    SELECT toUnixTimestamp(max(minute)) FROM rollcall.minute_count
                    WHERE district = asked_district AND kind IN ('ATTENDANCE', 'LIVE_CLASS') AND date = asked_date
                ) AS newest,
                (
                    SELECT toUnixTimestamp64Milli(min(complete_through)) FROM rollcall.log_progress FINAL
                    WHERE startsWith(topic, 'observations.')
                ) AS counted
            SELECT if(clock = 'DATA', if(newest = 0, 0, (newest + 60) * 1000), counted) AS moment
            FROM rollcall.district FINAL
            WHERE district = asked_district
            """;

    private final AskWarehouse warehouse;

    AskLiveMoment(AskWarehouse warehouse) {
        this.warehouse = warehouse;
    }

    @Override
    public Instant ask(String district, LocalDate date) {
        return warehouse
                .listFew(SQL, row -> Instant.ofEpochMilli(row.getLong("moment")), district, date.toString())
                .stream()
                .findFirst()
                .orElse(Instant.EPOCH);
    }
}
